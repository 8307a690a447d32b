'use client'

import { type DocumentSide, documentTypeRow, isEmptyValue, type Values } from '@grid-kyc/core'
import { useState } from 'react'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import type { DocumentFieldError, DocumentFieldName } from './DocumentFieldName.js'
import type { DocumentFile } from './DocumentFile.js'
import type { DocumentSlot } from './documentSlots.js'
import { likelyCountry } from './likelyCountry.js'
import { isFileKept, rejectedFields } from './rejectedFields.js'
import { sidesToSend } from './sidesToSend.js'
import type { DocumentsReady } from './useDocuments.js'
import { usePickedFiles } from './usePickedFiles.js'

export interface UseDocumentUploadResult {
  /** The answers as they are now. */
  values: Readonly<Record<DocumentFieldName, string>>
  setValue: (name: DocumentFieldName, value: string) => void
  /** What there is to ask: the kind where there is a choice, number and authority for identity documents. */
  questions: readonly DocumentFieldName[]
  /** What is missing, once *send* was pressed, and what Grid did not take, until it is changed. */
  problems: readonly DocumentFieldError[]
  parts: readonly DocumentFile[]
  /** Takes a file for a side and looks at it; nothing is sent yet. */
  pick: (side: DocumentSide | undefined, file: File) => void
  /** Puts away what was picked, and calls off what is on its way. */
  drop: (side: DocumentSide | undefined) => void
  /** Sends again what did not get through, with the answers as they are now. */
  retry: (side: DocumentSide | undefined) => void
  /** Sends what was picked, and again what did not get through. False where something is missing, which then stands at its place. */
  send: () => boolean
  /** Something of this slot is on its way. */
  isBusy: boolean
}

/** The form of one slot: what is asked, the files, what is wrong with them, and sending them. */
export function useDocumentUpload(documents: DocumentsReady, slot: DocumentSlot): UseDocumentUploadResult {
  const [answers, setAnswers] = useState<Partial<Record<DocumentFieldName, string>>>({})
  const files = usePickedFiles()
  const [isTried, setTried] = useState(false)
  const [seen, setSeen] = useState<Partial<Record<DocumentFieldName, readonly unknown[]>>>({})

  const begun = slot.missingSide?.documentType ?? slot.refused[0]?.documentType
  const only = slot.accepts.length === 1 ? slot.accepts[0] : undefined
  const chosen = answers.documentType ?? (begun && slot.accepts.includes(begun) ? begun : undefined) ?? only ?? ''
  const values = {
    documentType: chosen,
    country: answers.country ?? likelyCountry(slot, documents),
    documentNumber: answers.documentNumber ?? '',
    issuingAuthority: answers.issuingAuthority ?? '',
  }
  const questions: DocumentFieldName[] = [
    ...(only ? [] : (['documentType'] as const)),
    'country',
    ...(documentTypeRow(chosen)?.needs ?? []),
  ]
  const own = documents.uploads.filter(upload => upload.slot === slot.key && upload.state !== 'done')
  const parts = sidesToSend(slot, chosen).map(side => {
    const picked = files.at(side)
    const upload = own.find(each => each.side === side)
    const kept = upload !== undefined && isFileKept(upload, questions)
    // On its way, or worth another try: a file that Grid refused would be refused again.
    const isComing = upload !== undefined && (kept || upload.problem?.kind !== 'invalid')
    return { side, picked, upload, isKept: kept, isComing, isMissing: isTried && !picked && !isComing }
  })
  useLeaveWarning(parts.some(({ picked, upload }) => picked || upload))
  const isUnanswered = (name: DocumentFieldName) => isEmptyValue((values as Values)[name])
  const isSendable = ({ picked }: DocumentFile) => picked?.check !== undefined && !picked.check.problem
  /** What was answered here, of what is asked. */
  const given = () =>
    Object.fromEntries(
      (['country', 'documentNumber', 'issuingAuthority'] as const).flatMap(name => {
        const answer = questions.includes(name) && answers[name]?.trim()
        return answer ? [[name, answer]] : []
      }),
    )
  const refused = own
    .flatMap(upload => rejectedFields(upload, questions))
    .filter(({ question, problem }) => !seen[question]?.includes(problem))

  return {
    values,
    questions,
    parts,
    problems: questions.flatMap<DocumentFieldError>(question => {
      if (isTried && isUnanswered(question)) return { question, code: 'missing' }
      return refused.find(each => each.question === question) ?? []
    }),
    isBusy: own.some(({ state }) => state !== 'failed'),
    setValue(name, value) {
      // What did not get through was a document of another kind, perhaps with other sides.
      if (name === 'documentType') {
        for (const { side, upload, isKept: kept } of parts) {
          if (upload) documents.cancel(upload.id)
          if (upload && kept) files.keep(side, upload.file)
        }
      }
      setSeen(known => ({ ...known, [name]: own.map(({ problem }) => problem) }))
      setAnswers(known => ({ ...known, [name]: value }))
    },
    pick(side, file) {
      // It takes the place of one that is on its way, or did not get through.
      const other = own.find(each => each.side === side)
      if (other) documents.cancel(other.id)
      files.pick(side, file)
    },
    drop(side) {
      const upload = own.find(each => each.side === side)
      if (upload) documents.cancel(upload.id)
      else files.forget(side)
    },
    retry(side) {
      const upload = own.find(each => each.side === side)
      if (upload) documents.retry(upload.id, given())
    },
    send() {
      setTried(true)
      const waiting = parts.filter(({ isComing }) => !isComing)
      if (questions.some(isUnanswered) || !waiting.every(isSendable)) return false
      for (const { upload, isComing } of parts) if (upload && isComing) documents.retry(upload.id, given())
      for (const { side, picked } of waiting) {
        if (!picked) continue
        documents.upload(slot, { documentType: chosen, country: values.country, ...given(), side, file: picked.file })
        files.forget(side)
      }
      setTried(false)
      return true
    },
  }
}
