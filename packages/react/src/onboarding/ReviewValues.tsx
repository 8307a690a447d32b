'use client'

import { beneficialOwnerFields, type Document } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import { displayValue } from '../form/displayValue.js'
import { documentTypeName } from '../messages/documentTypeName.js'
import { translateField } from '../messages/translateField.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { SummaryList, type SummaryRow } from '../ui/SummaryList.js'
import { slot } from '../ui/slot.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { reviewMessages } from './ReviewStep.messages.js'
import type { WizardStepProps } from './WizardStepProps.js'

export interface ReviewValuesProps extends Pick<WizardStepProps, 'onboarding' | 'onChange'> {
  /** Of a step's title. */
  headingLevel: HeadingLevel
}

const isAddress = (path: string) => path.startsWith('address.')

/** Everything that is submitted, a card per step with one way to edit it: fields, owners and documents. */
export function ReviewValues({ onboarding, onChange, headingLevel }: ReviewValuesProps) {
  const t = useMessages(reviewMessages)
  const { locale = 'en', messages } = useGridKycContext().shown
  const Button = usePrimitive('Button', OurButton)
  const Heading = `h${headingLevel}` as const
  const { owners = [], documents = [], customer } = onboarding.application

  const rowOf = (stepId: string, path: string): SummaryRow[] => {
    const field = onboarding.form.field(path)
    const { label, needed, privacy } = field
    const value = displayValue(field, locale)
    if (value) return [{ id: path, label, value, privacy }]
    // What is optional and empty says nothing.
    if (!needed) return []
    const action = { label: t('onboarding.review.add'), context: label, onSelect: () => onChange(stepId, path) }
    return [{ id: path, label, value: t('onboarding.review.missing'), state: 'missing', privacy, action }]
  }

  /** An address is one line, unless a part of it is missing. */
  const addressRows = (stepId: string, paths: readonly string[]): SummaryRow[] => {
    const rows = paths.flatMap(path => rowOf(stepId, path))
    if (rows.length === 0 || rows.some(({ state }) => state === 'missing')) return rows
    const order = ['line1', 'line2', 'city', 'state', 'postalCode', 'country']
    const at = ({ id }: SummaryRow) => order.indexOf(id.slice(id.indexOf('.') + 1))
    const value = [...rows]
      .sort((a, b) => at(a) - at(b))
      .map(row => row.value)
      .join(', ')
    return [{ id: 'address', label: t('onboarding.review.address'), value, privacy: 'personal' }]
  }

  const fileOf = ({ id, documentType, fileName }: Document): SummaryRow => ({
    id,
    label: documentTypeName(documentType, messages),
    value: fileName ?? '',
    privacy: 'personal',
  })

  const roles: Readonly<Record<string, string>> =
    translateField(beneficialOwnerFields.roles, 'beneficialOwner.roles', {}, messages).options ?? {}
  const ownerRows = (): SummaryRow[] =>
    owners.map(({ id, personalInfo, ownershipPercentage, roles: own }) => {
      const files = documents.filter(({ documentHolder }) => documentHolder === id)
      return {
        id,
        label: [personalInfo.firstName, personalInfo.lastName].filter(Boolean).join(' '),
        value: [
          ...(ownershipPercentage
            ? [new Intl.NumberFormat(locale, { style: 'percent' }).format(ownershipPercentage / 100)]
            : []),
          ...own.map(role => roles[role] ?? role),
          ...(files.length > 0 ? [t('onboarding.review.owner.documents', { count: files.length })] : []),
        ].join(' · '),
        privacy: 'personal',
      }
    })

  function rowsOf({ id, kind }: OnboardingStep): SummaryRow[] {
    if (kind === 'people') return ownerRows()
    if (kind === 'documents') return documents.filter(each => each.documentHolder === customer?.id).map(fileOf)
    const paths = onboarding.pathsOf(id)
    return [
      ...paths.filter(path => !isAddress(path)).flatMap(path => rowOf(id, path)),
      ...addressRows(id, paths.filter(isAddress)),
    ]
  }

  const isEditable = ({ id, kind }: OnboardingStep) =>
    kind === 'people' ||
    kind === 'documents' ||
    onboarding.pathsOf(id).some(path => !onboarding.form.field(path).readOnly)

  return onboarding.steps.map((step): ReactNode => {
    const { id, title } = step
    const rows = rowsOf(step)
    if (rows.length === 0) return null
    return (
      <section key={id} {...slot('section')}>
        <div {...slot('document-head')}>
          <Heading {...slot('section-title')}>{title}</Heading>
          {isEditable(step) && (
            <Button variant="quiet" onClick={() => onChange(id)}>
              {t('onboarding.review.change')}
              <span {...slot('visually-hidden')}> {title}</span>
            </Button>
          )}
        </div>
        <SummaryList rows={rows} />
      </section>
    )
  })
}
