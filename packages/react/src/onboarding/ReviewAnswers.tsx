'use client'

import { displayValue } from '../form/displayValue.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { SummaryList, type SummaryRow } from '../ui/SummaryList.js'
import { slot } from '../ui/slot.js'
import { reviewMessages } from './ReviewStep.messages.js'
import type { WizardStepProps } from './WizardStepProps.js'

export interface ReviewAnswersProps extends Pick<WizardStepProps, 'onboarding' | 'onChange'> {
  /** Of a step's title. */
  headingLevel: HeadingLevel
}

/** What was answered, step by step, and the way to change it. */
export function ReviewAnswers({ onboarding, onChange, headingLevel }: ReviewAnswersProps) {
  const t = useMessages(reviewMessages)
  const { locale = 'en' } = useGridKycContext().shown
  const Heading = `h${headingLevel}` as const

  const rowOf = (stepId: string, path: string): SummaryRow => {
    const field = onboarding.form.field(path)
    const { label, needed, privacy, readOnly } = field
    const text = displayValue(field, locale)
    const empty = needed ? 'missing' : 'empty'
    return {
      id: path,
      label,
      value: text || t(`onboarding.review.${empty}`),
      state: text ? undefined : empty,
      privacy,
      ...(!readOnly && {
        action: { label: t('onboarding.review.change'), context: label, onSelect: () => onChange(stepId, path) },
      }),
    }
  }

  return onboarding.steps.map(({ id, title }) => {
    const paths = onboarding.pathsOf(id)
    if (paths.length === 0) return null
    return (
      <section key={id} {...slot('section')}>
        <Heading {...slot('section-title')}>{title}</Heading>
        <SummaryList rows={paths.map(path => rowOf(id, path))} />
      </section>
    )
  })
}
