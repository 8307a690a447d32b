'use client'

import type { DocumentPart } from '../../hooks/documents/DocumentPart.js'
import type { DocumentsReady } from '../../hooks/documents/useDocuments.js'
import type { UseDocumentUploadResult } from '../../hooks/documents/useDocumentUpload.js'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { type Say, useWords } from '../../hooks/useWords.js'
import { FileDrop } from '../../ui/FileDrop.js'
import type { DroppedFile } from '../../ui/FileRow.js'
import { problemWords } from '../problem.words.js'
import { documentUploadWords } from './DocumentUpload.words.js'
import { FilePicture, type PicturedProblem } from './FilePicture.js'
import { useDocumentNames } from './useDocumentNames.js'

const words = { ...documentUploadWords, ...problemWords }

/** Where Grid says why it refused a file. Anything else, and what must not be told, is said in neutral words. */
const toldRefusals = ['LOW_QUALITY', 'DATA_MISMATCH', 'EXPIRED', 'UNSUITABLE_DOCUMENT', 'INCOMPLETE'] as const

const megabytes = (bytes: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    Math.max(bytes / 1e6, 0.1),
  )

const refusalOf = ({ upload, isKept }: DocumentPart) => {
  if (upload?.problem?.kind !== 'invalid') return undefined
  return toldRefusals.find(code => code === upload.problem?.code) ?? (isKept ? 'answers' : 'neutral')
}

/** What there is to say of the file in a part. */
function noteOf(part: DocumentPart, locale: string, say: Say<typeof words>): string {
  const { picked, upload } = part
  if (upload?.state === 'waiting') return say('documents.file.waiting')
  if (upload?.problem) {
    const refusal = refusalOf(part)
    if (refusal) return say(upload.problem.status === 413 ? 'documents.file.tooLarge' : `documents.refused.${refusal}`)
    return say(`problem.${upload.problem.kind}`)
  }
  if (upload || !picked) return ''
  if (!picked.check) return say('documents.file.checking')
  const { problem, warning } = picked.check
  if (problem) return say(`documents.file.${problem}`)
  if (warning) return say(`documents.file.${warning}`)
  return say('documents.file.ready', { size: megabytes(picked.file.size, locale) })
}

function pictureOf({ picked, upload }: DocumentPart): PicturedProblem | undefined {
  const code = upload?.problem?.code
  if (upload) return code === 'LOW_QUALITY' || code === 'INCOMPLETE' ? code : undefined
  return picked?.check?.problem ?? picked?.check?.warning
}

export interface DocumentPartDropProps {
  part: DocumentPart
  form: UseDocumentUploadResult
  documents: DocumentsReady
}

/** The place for one file: what was picked, what is wrong with it, how far it is. */
export function DocumentPartDrop({ part, form, documents }: DocumentPartDropProps) {
  const { locale = 'en' } = useGridKycContext().shown
  const say = useWords(words)
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
      note: noteOf(part, locale, say),
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
              ? say('documents.file.missing.side', { label })
              : say('documents.file.missing')
            : undefined
        }
        files={file ? [file] : []}
        accept="application/pdf,image/jpeg,image/png"
        onAdd={([added]) => added && form.pick(side, added)}
        onCancel={documents.cancel}
        onRetry={upload && !refusal ? () => form.retry(side) : undefined}
        onRemove={() => form.drop(side)}
        words={{
          choose: say('documents.file.choose'),
          drop: say('documents.file.drop'),
          photo: say('documents.file.photo'),
          cancel: say('documents.file.cancel'),
          retry: say('documents.file.retry'),
          remove: say('documents.file.remove'),
          uploading: name => say('documents.file.uploading', { name }),
          about: (action, name) => say('documents.about', { action, name }),
        }}
      />
      {picture && <FilePicture problem={picture} />}
    </div>
  )
}
