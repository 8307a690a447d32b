import {
  type DocumentCategory,
  type DocumentCategoryRow,
  type DocumentSubject,
  documentCategories,
} from './documentCategories.js'
import { documentTypeRow } from './documentTypes.js'

/** What is read of a document. */
export interface DocumentOnFile {
  readonly documentType: string
  readonly side?: string | undefined
}

/** A category that no document of a holder proves yet. */
export interface DocumentGap {
  readonly category: DocumentCategory
  /** Any one of them closes the gap. */
  readonly accepts: readonly string[]
  /** Where only one side of a document is there: its type, and the side that is not. */
  readonly missingSide?: { readonly documentType: string; readonly side: 'FRONT' | 'BACK' }
}

/** The side still to come, `none` for a type of which no side was uploaded. */
function stateOf(type: string, documents: readonly DocumentOnFile[]): 'complete' | 'none' | 'FRONT' | 'BACK' {
  const uploaded = documents.filter(document => document.documentType === type)
  if (uploaded.length === 0) return 'none'
  if (documentTypeRow(type)?.sides !== 2) return 'complete'
  const has = (side: string) => uploaded.some(document => document.side === side)
  if (has('FRONT')) return has('BACK') ? 'complete' : 'BACK'
  return 'FRONT'
}

/** Whether one of the types is there with all its sides, and if not, which side would complete one that was begun. */
export function documentState(accepts: readonly string[], documents: readonly DocumentOnFile[]) {
  const states = accepts.map(documentType => ({ documentType, state: stateOf(documentType, documents) }))
  if (states.some(({ state }) => state === 'complete')) return { complete: true } as const
  const begun = states.find(({ state }) => state === 'FRONT' || state === 'BACK')
  if (!begun) return { complete: false } as const
  return { complete: false, documentType: begun.documentType, side: begun.state as 'FRONT' | 'BACK' } as const
}

/** What is always wanted of a holder and not there yet, in the order of the categories. */
export function documentGaps(subject: DocumentSubject, documents: readonly DocumentOnFile[]): DocumentGap[] {
  const rows = Object.entries(documentCategories) as [DocumentCategory, DocumentCategoryRow][]
  return rows.flatMap(([category, { accepts, neededFor }]) => {
    if (!neededFor.includes(subject)) return []
    const state = documentState(accepts, documents)
    if (state.complete) return []
    const { documentType, side } = state
    return [{ category, accepts, ...(side ? { missingSide: { documentType, side } } : {}) }]
  })
}
