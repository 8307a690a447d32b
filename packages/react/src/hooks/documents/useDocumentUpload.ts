'use client'

import { type DocumentSide, documentTypeRow, isEmptyValue, type Values } from '@grid-kyc/core'
import { useRef, useState } from 'react'
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

/** A place for one file: a side, or the whole. */
export interface DocumentPart {
  readonly side: DocumentSide | undefined
  readonly picked: PickedFile | undefined
  /** The file on its way, or what became of it. */
  readonly upload: DocumentUploadState | undefined
  /** There is nothing to send, and *send* was pressed. */
  readonly isMissing: boolean
}

export interface UseDocumentUploadResult {
  /** The answers as they are now. */
  values: Readonly<Record<DocumentQuestion, string>>
  setValue: (name: DocumentQuestion, value: string) => void
  /** What there is to ask: the kind where there is a choice, number and authority for identity documents. */
  questions: readonly DocumentQuestion[]
  /** Questions that have no answer, once *send* was pressed. */
  missing: readonly DocumentQuestion[]
  parts: readonly DocumentPart[]
  /** Takes a file for a side and looks at it; nothing is sent yet. */
  pick: (side: DocumentSide | undefined, file: File) => void
  drop: (side: DocumentSide | undefined) => void
  /** Sends what was picked, and again what did not get through. False where something is missing, which then stands at its place. */
  send: () => boolean
  /** Something of this slot is on its way. */
  isBusy: boolean
}

const sides = ['FRONT', 'BACK'] as const
const unpicked = { picked: undefined, upload: undefined }

/** The country a holder's papers are most likely from. */
function likelyCountry({ documentHolder }: DocumentSlot, { customer, owners }: DocumentsReady): string {
  const person = owners.find(({ id }) => id === documentHolder)?.personalInfo
  if (person) return person.countryOfIssuance ?? person.nationality
  if (customer.customerType === 'BUSINESS') return customer.businessInfo?.country ?? ''
  return customer.countryOfIssuance ?? customer.nationality ?? customer.region ?? ''
}

/** On its way, or worth another try: what Grid refused would be refused again. */
const isComing = (upload: DocumentUploadState | undefined) => upload !== undefined && upload.problem?.kind !== 'invalid'

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
    return { ...unpicked, side, picked, upload, isMissing: isTried && !picked && !isComing(upload) }
  })
  const isUnanswered = (name: DocumentQuestion) => isEmptyValue((values as Values)[name])
  const isSendable = ({ picked }: DocumentPart) => picked?.check !== undefined && !picked.check.problem

  function drop(side: DocumentSide | undefined) {
    delete newest.current[side ?? '']
    setFiles(({ [side ?? '']: _, ...others }) => others)
  }

  return {
    values,
    questions,
    parts,
    missing: isTried ? questions.filter(isUnanswered) : [],
    isBusy: own.some(({ state }) => state !== 'failed'),
    setValue(name, value) {
      // What did not get through was a document of another kind, perhaps with other sides.
      if (name === 'documentType') for (const { id } of own) documents.cancel(id)
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
    drop,
    send() {
      setTried(true)
      const waiting = parts.filter(({ upload }) => !isComing(upload))
      if (questions.some(isUnanswered) || !waiting.every(isSendable)) return false
      for (const { upload } of parts) if (upload?.state === 'failed') documents.retry(upload.id)
      const { documentType, country } = values
      const asked = Object.fromEntries(
        (['documentNumber', 'issuingAuthority'] as const).flatMap(name =>
          questions.includes(name) ? [[name, values[name].trim()]] : [],
        ),
      )
      for (const { side, picked } of waiting) {
        if (!picked) continue
        documents.upload(slot, { documentType, country, side, ...asked, file: picked.file })
        drop(side)
      }
      setTried(false)
      return true
    },
  }
}
