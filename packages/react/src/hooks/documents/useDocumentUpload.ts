'use client'

import {
  type Constraint,
  type DocumentSide,
  documentFields,
  documentTypeRow,
  isEmptyValue,
  locateField,
  type Values,
} from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import { checkFile, type FileCheck } from './checkFile.js'
import type { DocumentUploadState } from './createUploads.js'
import type { DocumentSlot } from './documentSlots.js'
import type { DocumentsReady } from './useDocuments.js'

/** What is asked beside the file, by the names of Grid. */
export type DocumentQuestion = 'documentType' | 'country' | 'documentNumber' | 'issuingAuthority'

/** A file that was picked for a slot, before it is sent. */
export interface PickedFile {
  readonly file: File
  /** Undefined while it is being looked at. */
  readonly check: FileCheck | undefined
}

/** What is wrong with an answer: it is not there, or Grid did not take it. */
export interface DocumentAnswerProblem {
  readonly question: DocumentQuestion
  readonly code: 'missing' | 'invalid'
  /** What Grid would take, where it said so. */
  readonly constraint?: Constraint | undefined
}

/** A place for one file: a side, or the whole. */
export interface DocumentPart {
  readonly side: DocumentSide | undefined
  readonly picked: PickedFile | undefined
  /** The file on its way, or what became of it. */
  readonly upload: DocumentUploadState | undefined
  /** Grid did not take it, but the answers may be to blame: *send* sends it again. */
  readonly isKept: boolean
  /** There is nothing to send, and *send* was pressed. */
  readonly isMissing: boolean
}

export interface UseDocumentUploadResult {
  /** The answers as they are now. */
  values: Readonly<Record<DocumentQuestion, string>>
  setValue: (name: DocumentQuestion, value: string) => void
  /** What there is to ask: the kind where there is a choice, number and authority for identity documents. */
  questions: readonly DocumentQuestion[]
  /** What is missing, once *send* was pressed, and what Grid did not take, until it is changed. */
  problems: readonly DocumentAnswerProblem[]
  parts: readonly DocumentPart[]
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

const sides = ['FRONT', 'BACK'] as const

/** The country a holder's papers are most likely from. */
function likelyCountry({ documentHolder }: DocumentSlot, { customer, owners }: DocumentsReady): string {
  const person = owners.find(({ id }) => id === documentHolder)?.personalInfo
  if (person) return person.countryOfIssuance ?? person.nationality
  if (customer.customerType === 'BUSINESS') return customer.businessInfo?.country ?? ''
  return customer.countryOfIssuance ?? customer.nationality ?? customer.region ?? ''
}

/** Where an error of Grid's belongs in this form. */
const placeOf = (path: string) => locateField(documentFields, path)?.path

/** The errors of an upload that are about an answer to one of these questions. */
const answerErrors = ({ problem }: DocumentUploadState, questions: readonly DocumentQuestion[]) =>
  (problem?.fieldErrors ?? []).flatMap(({ field, constraint }) => {
    const question = questions.find(each => each === placeOf(field))
    return question && problem ? [{ question, code: 'invalid' as const, constraint, problem }] : []
  })

/** Whether the file may be right, and something that was said of it is not. */
function isKept(upload: DocumentUploadState, questions: readonly DocumentQuestion[]): boolean {
  if (upload.problem?.kind !== 'invalid') return false
  if (upload.problem.code === 'DATA_MISMATCH') return true
  const { fieldErrors } = upload.problem
  return answerErrors(upload, questions).length > 0 && !fieldErrors.some(({ field }) => placeOf(field) === 'file')
}

/** What is still to come of a document of two sides, or the one file of any other. */
function sidesOf({ documents, refused }: DocumentSlot, documentType: string): readonly (DocumentSide | undefined)[] {
  if (documentTypeRow(documentType)?.sides !== 2) return [undefined]
  const good = documents.filter(document => document.documentType === documentType && !refused.includes(document))
  const open = sides.filter(side => !good.some(document => document.side === side))
  return open.length > 0 ? open : sides
}

/** The form of one slot: what is asked, the files, what is wrong with them, and sending them. */
export function useDocumentUpload(documents: DocumentsReady, slot: DocumentSlot): UseDocumentUploadResult {
  const [answers, setAnswers] = useState<Partial<Record<DocumentQuestion, string>>>({})
  const [files, setFiles] = useState<Readonly<Record<string, PickedFile>>>({})
  const [isTried, setTried] = useState(false)
  const [seen, setSeen] = useState<Partial<Record<DocumentQuestion, readonly unknown[]>>>({})
  const newest = useRef<Record<string, File>>({})

  const begun = slot.missingSide?.documentType ?? slot.refused[0]?.documentType
  const only = slot.accepts.length === 1 ? slot.accepts[0] : undefined
  const chosen = answers.documentType ?? (begun && slot.accepts.includes(begun) ? begun : undefined) ?? only ?? ''
  const values = {
    documentType: chosen,
    country: answers.country ?? likelyCountry(slot, documents),
    documentNumber: answers.documentNumber ?? '',
    issuingAuthority: answers.issuingAuthority ?? '',
  }
  const questions: DocumentQuestion[] = [
    ...(only ? [] : (['documentType'] as const)),
    'country',
    ...(documentTypeRow(chosen)?.needs ?? []),
  ]
  const own = documents.uploads.filter(upload => upload.slot === slot.key && upload.state !== 'done')
  const parts = sidesOf(slot, chosen).map(side => {
    const picked = files[side ?? '']
    const upload = own.find(each => each.side === side)
    const kept = upload !== undefined && isKept(upload, questions)
    // On its way, or worth another try: a file that Grid refused would be refused again.
    const isComing = upload !== undefined && (kept || upload.problem?.kind !== 'invalid')
    return { side, picked, upload, isKept: kept, isComing, isMissing: isTried && !picked && !isComing }
  })
  useLeaveWarning(parts.some(({ picked, upload }) => picked || upload))
  const isUnanswered = (name: DocumentQuestion) => isEmptyValue((values as Values)[name])
  const isSendable = ({ picked }: DocumentPart) => picked?.check !== undefined && !picked.check.problem
  /** What was answered here, of what is asked. */
  const given = () =>
    Object.fromEntries(
      (['country', 'documentNumber', 'issuingAuthority'] as const).flatMap(name => {
        const answer = questions.includes(name) && answers[name]?.trim()
        return answer ? [[name, answer]] : []
      }),
    )
  const refused = own
    .flatMap(upload => answerErrors(upload, questions))
    .filter(({ question, problem }) => !seen[question]?.includes(problem))

  function forget(side: DocumentSide | undefined) {
    delete newest.current[side ?? '']
    setFiles(({ [side ?? '']: _, ...others }) => others)
  }

  return {
    values,
    questions,
    parts,
    problems: questions.flatMap<DocumentAnswerProblem>(question => {
      if (isTried && isUnanswered(question)) return { question, code: 'missing' }
      return refused.find(each => each.question === question) ?? []
    }),
    isBusy: own.some(({ state }) => state !== 'failed'),
    setValue(name, value) {
      // What did not get through was a document of another kind, perhaps with other sides.
      if (name === 'documentType') {
        for (const { side, upload, isKept: kept } of parts) {
          if (upload) documents.cancel(upload.id)
          if (upload && kept) setFiles(known => ({ ...known, [side ?? '']: { file: upload.file, check: {} } }))
        }
      }
      setSeen(known => ({ ...known, [name]: own.map(({ problem }) => problem) }))
      setAnswers(known => ({ ...known, [name]: value }))
    },
    pick(side, file) {
      const at = side ?? ''
      // It takes the place of one that is on its way, or did not get through.
      const other = own.find(each => each.side === side)
      if (other) documents.cancel(other.id)
      newest.current[at] = file
      setFiles(known => ({ ...known, [at]: { file, check: undefined } }))
      void checkFile(file).then(check => {
        if (newest.current[at] === file) setFiles(known => ({ ...known, [at]: { file, check } }))
      })
    },
    drop(side) {
      const upload = own.find(each => each.side === side)
      if (upload) documents.cancel(upload.id)
      else forget(side)
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
        forget(side)
      }
      setTried(false)
      return true
    },
  }
}
