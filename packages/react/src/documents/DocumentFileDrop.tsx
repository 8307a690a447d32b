'use client'

import { type Translate, useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { FileDrop } from '../ui/FileDrop.js'
import type { DroppedFile } from '../ui/FileRow.js'
import { slot } from '../ui/slot.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import { type ExampleIssue, FileExample } from './FileExample.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { DocumentsReady } from './useDocuments.js'
import type { DocumentFile, UseDocumentUploadResult } from './useDocumentUpload.js'

const messages = { ...documentUploadMessages, ...errorMessages }

/** Codes whose reason may be shown. Any other rejection, and what must not be disclosed, has one neutral text. */
const shownCodes = ['LOW_QUALITY', 'DATA_MISMATCH', 'EXPIRED', 'UNSUITABLE_DOCUMENT', 'INCOMPLETE'] as const

/** What a server says by its status alone, before or in place of Grid. */
const byStatus: Readonly<Record<number, 'size' | 'type'>> = { 413: 'size', 415: 'type' }

function rejectionOf({ upload, isKept }: DocumentFile) {
  if (upload?.error?.kind !== 'invalid') return undefined
  const { code, status = 0 } = upload.error
  return shownCodes.find(each => each === code) ?? byStatus[status] ?? (isKept ? 'details' : 'neutral')
}

const megabytes = (bytes: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    Math.max(bytes / 1e6, 0.1),
  )

/** What there is to say about the file. */
function noteOf(file: DocumentFile, locale: string, t: Translate<typeof messages>): string {
  const { picked, upload } = file
  if (upload?.state === 'waiting') return t('documents.file.waiting')
  if (upload?.isFileChanged) return t('documents.file.changed')
  if (upload?.error) {
    const rejection = rejectionOf(file)
    if (!rejection) return t(`error.${upload.error.kind}`)
    return t(`documents.rejected.${rejection}`, { size: megabytes(upload.file.size, locale) })
  }
  if (upload || !picked) return ''
  if (!picked.check) return t('documents.file.checking')
  const { error, warning } = picked.check
  if (error) return t(`documents.file.${error}`)
  if (warning) return t(`documents.file.${warning}`)
  return t('documents.file.ready', { size: megabytes(picked.file.size, locale) })
}

function exampleOf({ picked, upload }: DocumentFile): ExampleIssue | undefined {
  const code = upload?.error?.code
  if (upload) return code === 'LOW_QUALITY' || code === 'INCOMPLETE' ? code : undefined
  return picked?.check?.error ?? picked?.check?.warning
}

export interface DocumentFileDropProps {
  of: DocumentSlot
  file: DocumentFile
  /** The form of the fields. */
  form: UseDocumentUploadResult
  documents: DocumentsReady
  isNext: boolean
}

/** One file of a document: choosing it, what is wrong with it, how far its upload is. */
export function DocumentFileDrop({ of, file, form, documents, isNext }: DocumentFileDropProps) {
  const { locale = 'en' } = useGridKycContext().shown
  const t = useMessages(messages)
  const names = useDocumentNames(of.legalForm)
  const { side, picked, upload } = file
  const field = names.field('file')
  const label = side ? (names.field('side').options?.[side] ?? side) : names.slot(of)
  const example = exampleOf(file)
  const rejection = rejectionOf(file)

  const row: DroppedFile | undefined =
    (upload || picked) &&
    ({
      id: upload?.id ?? '',
      name: (upload ?? picked)?.file.name ?? '',
      blob: picked?.check?.error ? undefined : (upload ?? picked)?.file,
      status: rejection && t('documents.state.rejected'),
      note: noteOf(file, locale, t),
      progress: upload?.state === 'waiting' ? 0 : upload?.progress,
      state: upload ? (upload.state === 'failed' ? 'failed' : 'uploading') : picked?.check?.error ? 'failed' : 'done',
    } as const)

  return (
    <div>
      <FileDrop
        // The heading of the slot names it already, but not to a screen reader that goes from button to button.
        label={side ? label : <span {...slot('visually-hidden')}>{label}</span>}
        // Once on a page: every file has the same limits.
        help={row || !isNext ? undefined : field.help}
        error={
          file.isMissing
            ? side
              ? t('documents.file.missing.side', { label })
              : t('documents.file.missing')
            : undefined
        }
        files={row ? [row] : []}
        accept="application/pdf,image/jpeg,image/png"
        photoVariant={isNext ? 'primary' : 'secondary'}
        onAdd={([added]) => added && form.pick(side, added)}
        onCancel={documents.cancel}
        onRetry={upload && !rejection && !upload.isFileChanged ? () => form.retry(side) : undefined}
        onRemove={() => form.remove(side)}
        messages={{
          choose: t('documents.file.choose'),
          drop: t('documents.file.drop'),
          photo: t('documents.file.photo'),
          cancel: t('documents.file.cancel'),
          retry: t('documents.file.retry'),
          remove: t('documents.file.remove'),
          uploading: name => t('documents.file.uploading', { name }),
          about: (action, name) => t('documents.about', { action, name }),
        }}
      />
      {example && <FileExample issue={example} />}
    </div>
  )
}
