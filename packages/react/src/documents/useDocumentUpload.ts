'use client'

import { type DocumentSide, documentTypeRow, isEmptyValue, type Values } from '@grid-kyc/core'
import { useState } from 'react'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import { useLookup } from '../form/useLookup.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { DocumentReading } from '../provider/Lookups.js'
import type { DocumentUploadState } from './createUploads.js'
import { type DocumentSlot, sidesToSend } from './documentSlots.js'
import { inferDocumentType } from './inferDocumentType.js'
import { type DocumentFieldError, type DocumentFieldName, isFileKept, rejectedFields } from './rejectedFields.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { DocumentsReady } from './useDocuments.js'
import { type PickedFile, usePickedFiles } from './usePickedFiles.js'

/** The country that most likely issued a holder's documents; empty where nothing says so. */
export function inferCountry({ documentHolder }: DocumentSlot, { customer, owners }: DocumentsReady): string {
  const person = owners.find(({ id }) => id === documentHolder)?.personalInfo
  if (person) return person.countryOfIssuance ?? person.nationality
  if (customer.customerType === 'BUSINESS') return customer.businessInfo?.country ?? ''
  return customer.countryOfIssuance ?? customer.nationality ?? customer.region ?? ''
}

/** The authority that issues a document in a country, where there is only one; empty elsewhere. */
export const inferIssuingAuthority = (documentType: string, country: string): string =>
  documentType === 'PASSPORT' && country === 'US' ? 'U.S. Department of State' : ''

/** One file of a document: a side, or the whole. */
export interface DocumentFile {
  readonly side: DocumentSide | undefined
  readonly picked: PickedFile | undefined
  /** The file being sent, or its outcome. */
  readonly upload: DocumentUploadState | undefined
  /** True when Grid rejected the document but a value may be the cause: `send` sends the same file again. */
  readonly isKept: boolean
  /** True when there is no file to send, and `send` was called. */
  readonly isMissing: boolean
}

/** A file that was uploaded for another proof of the same holder since the page was opened. */
export interface ReusableFile {
  readonly id: string
  readonly file: File
}

/** The result of `useDocumentUpload`. */
export interface UseDocumentUploadResult {
  /** The values as they are now, inferred ones among them. */
  values: Readonly<Record<DocumentFieldName, string>>
  /** Changes one value. */
  setValue: (name: DocumentFieldName, value: string) => void
  /** The fields to show: the type where there is a choice, number and authority for identity documents. */
  fields: readonly DocumentFieldName[]
  /** Fields whose value was filled in from what is known, and not by the user. Mark them, and keep them editable. */
  inferred: readonly DocumentFieldName[]
  /** What the host's `readDocument` read in the picked file, until it is confirmed or ignored: show it, never use it silently. */
  reading: DocumentReading | undefined
  /** Uses what was read where nothing was typed. */
  acceptReading: () => void
  /** Forgets what was read. */
  ignoreReading: () => void
  /** What is missing once `send` was called, and what Grid did not accept until it is changed. */
  errors: readonly DocumentFieldError[]
  /** The sides of the document, each with its file. */
  files: readonly DocumentFile[]
  /** True once a file was picked or is being sent: show the fields then. */
  hasFile: boolean
  /** Files that may prove this, too. Give one to `pick`. */
  reusable: readonly ReusableFile[]
  /** Takes a file for a side and checks it; nothing is sent yet. */
  pick: (side: DocumentSide | undefined, file: File) => void
  /** Removes what was picked, and cancels what is being sent. */
  remove: (side: DocumentSide | undefined) => void
  /** Sends again what was not uploaded, with the values as they are now. */
  retry: (side: DocumentSide | undefined) => void
  /** Uploads the picked files, and retries those that failed. False when something is missing; `errors` says what. */
  send: () => boolean
  /** True while a file of this slot is being sent. */
  isBusy: boolean
}

const documentFieldNames = ['documentType', 'country', 'documentNumber', 'issuingAuthority'] as const

/** The form of one slot: its files, the fields beside them, what is wrong with them, and sending them. */
export function useDocumentUpload(documents: DocumentsReady, slot: DocumentSlot): UseDocumentUploadResult {
  const [typed, setTyped] = useState<Partial<Record<DocumentFieldName, string>>>({})
  const picked = usePickedFiles()
  const { latest, shown } = useGridKycContext()
  const [settled, setSettled] = useState<string>()
  const names = useDocumentNames(slot.legalForm)
  const [isTried, setTried] = useState(false)
  const [seen, setSeen] = useState<Partial<Record<DocumentFieldName, readonly unknown[]>>>({})

  const begun = slot.missingSide?.documentType ?? slot.rejected[0]?.documentType
  const only = slot.accepts.length === 1 ? slot.accepts[0] : undefined
  const fileName = (picked.at('FRONT') ?? picked.at('BACK'))?.file.name
  const [typeBefore, setTypeBefore] = useState('')
  // A file that takes the place of another proves the same, unless its name says something else.
  const inferredType =
    (fileName === undefined ? '' : inferDocumentType(fileName, slot.accepts, names.type)) || typeBefore
  const documentType =
    typed.documentType ?? (begun && slot.accepts.includes(begun) ? begun : undefined) ?? only ?? inferredType
  const country = typed.country ?? inferCountry(slot, documents)
  const values = {
    documentType,
    country,
    documentNumber: typed.documentNumber ?? '',
    issuingAuthority: typed.issuingAuthority ?? inferIssuingAuthority(documentType, country),
  }
  const front = picked.at('FRONT')
  const isReadable = shown.lookups.readDocument && front?.check !== undefined && !front.check.error
  const fileKey = front && `${front.file.name} ${front.file.size} ${front.file.lastModified}`
  const { result: reading } = useLookup<DocumentReading | undefined>(
    isReadable && fileKey !== settled ? fileKey : undefined,
    async options => front && latest.current.lookups?.readDocument?.(front.file, options),
    0,
  )
  const fields: DocumentFieldName[] = [
    ...(only ? [] : (['documentType'] as const)),
    'country',
    ...(documentTypeRow(documentType)?.needs ?? []),
  ]
  const own = documents.uploads.filter(upload => upload.slot === slot.key && upload.state !== 'done')
  const files = sidesToSend(slot, documentType).map(side => {
    const file = picked.at(side)
    const upload = own.find(each => each.side === side)
    const isKept = upload !== undefined && !upload.isFileChanged && isFileKept(upload, fields)
    // On its way, or worth another try: a file that Grid rejected would be rejected again.
    const isComing = upload !== undefined && (isKept || (upload.error?.kind !== 'invalid' && !upload.isFileChanged))
    return { side, picked: file, upload, isKept, isComing, isMissing: isTried && !file && !isComing }
  })
  useLeaveWarning(files.some(file => file.picked || file.upload))
  const isEmpty = (name: DocumentFieldName) => isEmptyValue((values as Values)[name])
  const isSendable = (file: DocumentFile) => file.picked?.check !== undefined && !file.picked.check.error
  /** Of these names, the values to send: every one of them, or those that were typed here. */
  const details = (from: Partial<Record<DocumentFieldName, string>>) =>
    Object.fromEntries(
      (['country', 'documentNumber', 'issuingAuthority'] as const).flatMap(name => {
        const value = fields.includes(name) && from[name]?.trim()
        return value ? [[name, value]] : []
      }),
    )
  const rejected = own
    .flatMap(upload => rejectedFields(upload, fields))
    .filter(({ field, error }) => !seen[field]?.includes(error))

  return {
    values,
    fields,
    inferred: fields.filter(
      name =>
        typed[name] === undefined &&
        !isEmpty(name) &&
        (name !== 'documentType' || (inferredType !== '' && documentType === inferredType)),
    ),
    reading,
    acceptReading() {
      setSettled(fileKey)
      setTyped(known => {
        const read = Object.entries({ ...reading }).flatMap(([name, value]) =>
          value && (documentFieldNames as readonly string[]).includes(name) ? [[name, value]] : [],
        )
        const accepted = read.filter(([name, value]) => name !== 'documentType' || slot.accepts.includes(String(value)))
        return { ...Object.fromEntries(accepted), ...known }
      })
    },
    ignoreReading: () => setSettled(fileKey),
    files,
    hasFile: files.some(file => file.picked || file.upload),
    reusable: documents.uploads.flatMap(({ id, state, file, slot: key, documentHolder }) =>
      state === 'done' && documentHolder === slot.documentHolder && key !== slot.key ? [{ id, file }] : [],
    ),
    errors: fields.flatMap<DocumentFieldError>(field => {
      if (isTried && isEmpty(field)) return { field, code: 'missing' }
      return rejected.find(each => each.field === field) ?? []
    }),
    isBusy: own.some(({ state }) => state !== 'failed'),
    setValue(name, value) {
      // The pending file belonged to another document type, which may have other sides.
      if (name === 'documentType') {
        for (const { side, upload, isKept } of files) {
          if (upload) documents.cancel(upload.id)
          if (upload && isKept) picked.restore(side, upload.file)
        }
      }
      setSeen(known => ({ ...known, [name]: own.map(({ error }) => error) }))
      setTyped(known => ({ ...known, [name]: value }))
    },
    pick(side, file) {
      // It replaces one that is being sent or was not uploaded.
      const other = own.find(each => each.side === side)
      if (other) documents.cancel(other.id)
      setTypeBefore(inferredType)
      picked.pick(side, file)
    },
    remove(side) {
      const upload = own.find(each => each.side === side)
      if (upload) documents.cancel(upload.id)
      else picked.forget(side)
    },
    retry(side) {
      const upload = own.find(each => each.side === side)
      // This form may be newer than the upload: what was not typed here stays as it was sent.
      if (upload) documents.retry(upload.id, details(typed))
    },
    send() {
      setTried(true)
      const waiting = files.filter(({ isComing }) => !isComing)
      if (fields.some(isEmpty) || !waiting.every(isSendable)) return false
      for (const { upload, isComing } of files) if (upload && isComing) documents.retry(upload.id, details(typed))
      for (const { side, picked: file } of waiting) {
        if (!file) continue
        documents.upload(slot, { documentType, country, ...details(values), side, file: file.file })
        picked.forget(side)
      }
      // The file that named it is gone from here; a rejected one keeps its type.
      if (inferredType !== '') setTyped(known => ({ documentType, ...known }))
      setTried(false)
      return true
    },
  }
}
