'use client'

import { lookupMessages } from '../form/lookup.messages.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { DocumentReading } from '../provider/Lookups.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { SummaryList, type SummaryRow } from '../ui/SummaryList.js'
import { slot } from '../ui/slot.js'
import type { DocumentSlot } from './documentSlots.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { UseDocumentUploadResult } from './useDocumentUpload.js'

interface DocumentReadingNoteProps {
  form: UseDocumentUploadResult
  reading: DocumentReading
  of: DocumentSlot
}

/** What the host's service read in a document, for the user to confirm: a machine may be wrong. */
export function DocumentReadingNote({ form, reading, of }: DocumentReadingNoteProps) {
  const t = useMessages(lookupMessages)
  const { locale = 'en' } = useGridKycContext().shown
  const names = useDocumentNames(of.legalForm)
  const Button = usePrimitive('Button', OurButton)
  const { name, documentType, documentNumber, issuingAuthority, country } = reading
  const region = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const row = (id: string, label: string, value: string | undefined): SummaryRow[] =>
    value ? [{ id, label, value, privacy: 'personal' }] : []
  const rows = [
    ...row('name', t('lookup.document.name'), name),
    ...row('documentType', names.field('documentType').label, documentType && names.type(documentType)),
    ...row('documentNumber', names.field('documentNumber').label, documentNumber),
    ...row('issuingAuthority', names.field('issuingAuthority').label, issuingAuthority),
    ...row(
      'country',
      names.field('country').label,
      country && /^[A-Z]{2}$/.test(country) ? (region.of(country) ?? country) : undefined,
    ),
  ]
  if (rows.length === 0) return null
  return (
    <Alert tone="neutral" title={t('lookup.document.read')} role="status">
      <SummaryList rows={rows} />
      <div {...slot('actions')}>
        <Button onClick={form.acceptReading}>{t('lookup.document.use')}</Button>
        <Button variant="quiet" onClick={form.ignoreReading}>
          {t('lookup.document.ignore')}
        </Button>
      </div>
    </Alert>
  )
}
