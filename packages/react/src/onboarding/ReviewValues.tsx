'use client'

import { beneficialOwnerFields, type Document, fieldAt } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import { displayValue } from '../form/displayValue.js'
import { usePhoneText } from '../form/usePhoneText.js'
import { useLazy } from '../lazy/useLazy.js'
import { documentTypeName } from '../messages/documentTypeName.js'
import { translateField } from '../messages/translateField.js'
import { useMessages } from '../messages/useMessages.js'
import { beneficialOwnerListMessages } from '../owners/BeneficialOwnerList.messages.js'
import { useOwnerDrafts } from '../owners/useOwnerDrafts.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { SummaryList, type SummaryRow } from '../ui/SummaryList.js'
import { slot } from '../ui/slot.js'
import { type AddressTexts, addressFormats, addressText } from './addressText.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { reviewMessages } from './ReviewStep.messages.js'
import type { WizardStepProps } from './WizardStepProps.js'

export interface ReviewValuesProps extends Pick<WizardStepProps, 'onboarding' | 'onChange' | 'cardId'> {
  /** Of a step's title. */
  headingLevel: HeadingLevel
}

const reviewTexts = { ...reviewMessages, ...beneficialOwnerListMessages }
const isAddress = (path: string) => path.startsWith('address.')

/** Everything that is submitted, a card per step with one way to edit it: fields, owners and documents. */
export function ReviewValues({ onboarding, onChange, cardId, headingLevel }: ReviewValuesProps) {
  const t = useMessages(reviewTexts)
  const { locale = 'en', messages } = useGridKycContext().shown
  const { value: formatAddress } = useLazy(addressFormats)
  const phoneText = usePhoneText()
  const Button = usePrimitive('Button', OurButton)
  const Heading = `h${headingLevel}` as const
  const { owners = [], documents = [], customer } = onboarding.application
  const { inferred } = useOwnerDrafts(onboarding.customerId).unsaved

  const rowOf = (path: string): SummaryRow[] => {
    const field = onboarding.form.field(path)
    const value = displayValue(field, locale, phoneText)
    const { label, privacy } = field
    return value
      ? [{ id: path, label, value, privacy, note: field.inferred ? t('onboarding.review.inferred') : undefined }]
      : []
  }

  /** What is missing is one row; what is optional and empty says nothing. */
  const missingRow = (paths: readonly string[]): SummaryRow[] => {
    const fields = paths.map(path => onboarding.form.field(path))
    const labels = fields.filter(field => field.needed && !displayValue(field, locale)).map(({ label }) => label)
    if (labels.length === 0) return []
    return [
      {
        id: 'missing',
        label: t('onboarding.review.missing'),
        value: labels.join(' · '),
        state: 'missing',
        isWide: true,
      },
    ]
  }

  /** An address is one line. */
  const addressRow = (paths: readonly string[]): SummaryRow[] => {
    const rows = paths.flatMap(rowOf)
    // The country may be a question of another step, and has its own name there.
    if (rows.length <= 1) return rows
    const partOf = ({ id }: SummaryRow) => id.slice(id.indexOf('.') + 1)
    const texts: AddressTexts = Object.fromEntries(rows.map(row => [partOf(row), row.value]))
    const value = addressText(texts, String(onboarding.form.value('address.country') ?? ''), formatAddress)
    const note = rows.some(row => row.note) ? t('onboarding.review.inferred.country') : undefined
    return [{ id: 'address', label: t('onboarding.review.address'), value, privacy: 'personal', isWide: true, note }]
  }

  const fileOf = ({ id, documentType, fileName }: Document): SummaryRow => ({
    id,
    label: documentTypeName(documentType, messages),
    value: fileName ?? '',
    privacy: 'personal',
  })

  /** Which of a person's values were filled in from others. */
  const inferredNote = (ownerId: string) => {
    const labels = (inferred.get(ownerId) ?? []).flatMap(path => {
      const field = fieldAt(beneficialOwnerFields, path)
      return field ? translateField(field, `beneficialOwner.${path}`, {}, messages).label : []
    })
    const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(labels)
    return labels.length > 0 ? t('onboarding.review.inferred.fields', { fields: list }) : undefined
  }
  // A role that Grid added later is called what Grid calls it.
  const roleName = (role: string) => {
    const key = `owners.role.${role}`
    return key in beneficialOwnerListMessages ? t(key as 'owners.role.UBO') : role
  }
  /** The name is what is certified, so it is the answer, and the role its label. */
  const ownerRows = (): SummaryRow[] =>
    owners.map(({ id, personalInfo, ownershipPercentage, roles: own }) => {
      const files = documents.filter(({ documentHolder }) => documentHolder === id)
      return {
        id,
        label: own.map(roleName).join(', ') || t('onboarding.review.owner'),
        value: [
          [personalInfo.firstName, personalInfo.lastName].filter(Boolean).join(' '),
          ...(ownershipPercentage
            ? [new Intl.NumberFormat(locale, { style: 'percent' }).format(ownershipPercentage / 100)]
            : []),
          ...(files.length > 0 ? [t('onboarding.review.owner.documents', { count: files.length })] : []),
        ].join(' · '),
        privacy: 'personal',
        isHalf: true,
        note: inferredNote(id),
      }
    })

  function rowsOf({ id, kind }: OnboardingStep): SummaryRow[] {
    if (kind === 'people') return ownerRows()
    if (kind === 'documents') return documents.filter(each => each.documentHolder === customer?.id).map(fileOf)
    const paths = onboarding.pathsOf(id)
    return [
      ...paths.filter(path => !isAddress(path)).flatMap(rowOf),
      ...addressRow(paths.filter(isAddress)),
      ...missingRow(paths),
    ]
  }

  const isEditable = ({ id, kind }: OnboardingStep) =>
    kind === 'people' ||
    kind === 'documents' ||
    onboarding.pathsOf(id).some(path => !onboarding.form.field(path).readOnly)

  return onboarding.steps.map((step): ReactNode => {
    const { id } = step
    // Its own title opens the onboarding, and is no name for two answers.
    const title = step.kind === 'start' ? t('onboarding.review.start') : step.title
    const rows = rowsOf(step)
    if (rows.length === 0) return null
    return (
      <section key={id} {...slot('review-card')}>
        <div {...slot('review-head')}>
          <Heading {...slot('section-title')} id={cardId(id)} tabIndex={-1}>
            {title}
          </Heading>
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
