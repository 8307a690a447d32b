'use client'

import { type Translate, useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { FileDrop } from '../ui/FileDrop.js'
import type { DroppedFile } from '../ui/FileRow.js'
import type { DocumentFile } from './DocumentFile.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import { type ExampleIssue, FileExample } from './FileExample.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { DocumentsReady } from './useDocuments.js'
import type { UseDocumentUploadResult } from './useDocumentUpload.js'

const messages = { ...documentUploadMessages, ...errorMessages }

/** Where Grid says why it refused a file. Anything else, and what must not be told, is said in neutral words. */
const toldRefusals = ['LOW_QUALITY', 'DATA_MISMATCH', 'EXPIRED', 'UNSUITABLE_DOCUMENT', 'INCOMPLETE'] as const

const megabytes = (bytes: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    Math.max(bytes / 1e6, 0.1),
  )

const refusalOf = ({ upload, isKept }: DocumentFile) => {
  if (upload?.problem?.kind !== 'invalid') return undefined
  return toldRefusals.find(code => code === upload.problem?.code) ?? (isKept ? 'answers' : 'neutral')
}

/** What there is to say of the file in a part. */
function noteOf(part: DocumentFile, locale: string, t: Translate<typeof messages>): string {
  const { picked, upload } = part
  if (upload?.state === 'waiting') return t('documents.file.waiting')
  if (upload?.problem) {
    const refusal = refusalOf(part)
    if (refusal) return t(upload.problem.status === 413 ? 'documents.file.tooLarge' : `documents.refused.${refusal}`)
    return t(`problem.${upload.problem.kind}`)
  }
  if (upload || !picked) return ''
  if (!picked.check) return t('documents.file.checking')
  const { problem, warning } = picked.check
  if (problem) return t(`documents.file.${problem}`)
  if (warning) return t(`documents.file.${warning}`)
  return t('documents.file.ready', { size: megabytes(picked.file.size, locale) })
}

function pictureOf({ picked, upload }: DocumentFile): ExampleIssue | undefined {
  const code = upload?.problem?.code
  if (upload) return code === 'LOW_QUALITY' || code === 'INCOMPLETE' ? code : undefined
  return picked?.check?.problem ?? picked?.check?.warning
}

export interface DocumentFileDropProps {
  part: DocumentFile
  form: UseDocumentUploadResult
  documents: DocumentsReady
}

/** The place for one file: what was picked, what is wrong with it, how far it is. */
export function DocumentFileDrop({ part, form, documents }: DocumentFileDropProps) {
  const { locale = 'en' } = useGridKycContext().shown
  const t = useMessages(messages)
  const names = useDocumentNames()
  const { side, picked, upload } = part
  const field = names.field('file')
  const label = side ? (names.field('side').options?.[side] ?? side) : field.label
  const picture = pictureOf(part)
  const refusal = refusalOf(part)

  const file: DroppedFile | undefined =
    (upload || picked) &&
    ({
      id: upload?.id ?? '',
      name: (upload ?? picked)?.file.name ?? '',
      blob: picked?.check?.problem ? undefined : (upload ?? picked)?.file,
      note: noteOf(part, locale, t),
      progress: upload?.state === 'waiting' ? 0 : upload?.progress,
      state: upload ? (upload.state === 'failed' ? 'failed' : 'uploading') : picked?.check?.problem ? 'failed' : 'done',
    } as const)

  return (
    <div>
      <FileDrop
        label={label}
        help={field.help}
        error={
          part.isMissing
            ? side
              ? t('documents.file.missing.side', { label })
              : t('documents.file.missing')
            : undefined
        }
        files={file ? [file] : []}
        accept="application/pdf,image/jpeg,image/png"
        onAdd={([added]) => added && form.pick(side, added)}
        onCancel={documents.cancel}
        onRetry={upload && !refusal ? () => form.retry(side) : undefined}
        onRemove={() => form.drop(side)}
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
      {picture && <FileExample problem={picture} />}
    </div>
  )
}
