'use client'

import { useId } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Checkbox as OurCheckbox } from '../ui/Checkbox.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import type { Agreement, Certification } from './Certification.js'
import { reviewMessages } from './ReviewStep.messages.js'

export interface DeclarationProps {
  certification: Certification
  value: Agreement['declared']
  onChange: (value: Agreement['declared']) => void
  showsMissing: boolean
  headingLevel: HeadingLevel
  /** True when the person submits for a business, and has to state their position in it. */
  asksTitle: boolean
}

/** The person who submits, and what they declare in doing so. It goes to the host only. */
export function Declaration({
  certification,
  value,
  onChange,
  showsMissing,
  headingLevel,
  asksTitle,
}: DeclarationProps) {
  const t = useMessages(reviewMessages)
  const Text = usePrimitive('TextField', OurTextField)
  const Box = usePrimitive('Checkbox', OurCheckbox)
  const id = useId()
  const Heading = `h${headingLevel}` as const
  const missing = (isThere: boolean) => (showsMissing && !isThere ? t('onboarding.certify.missing') : undefined)
  const asked = (label: string, answer: string) => ({
    label,
    value: answer,
    error: missing(answer.trim() !== ''),
    needed: true,
    privacy: 'personal' as const,
  })
  return (
    <section {...slot('declaration')} aria-labelledby={id}>
      <Heading {...slot('section-title')} id={id}>
        {t('onboarding.certify.title')}
      </Heading>
      <Text
        {...asked(t('onboarding.certify.name'), value.name)}
        autoComplete="name"
        onChange={name => onChange({ ...value, name })}
      />
      {asksTitle && (
        <Text
          {...asked(t('onboarding.certify.role'), value.title)}
          autoComplete="organization-title"
          onChange={title => onChange({ ...value, title })}
        />
      )}
      <p>{certification.text}</p>
      <Box
        label={t('onboarding.certify.agree')}
        value={value.agreed}
        error={missing(value.agreed)}
        needed
        onChange={agreed => onChange({ ...value, agreed })}
      />
    </section>
  )
}
