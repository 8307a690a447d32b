export {
  type DocumentCategory,
  type DocumentCategoryRow,
  type DocumentSubject,
  documentCategories,
  documentCategoryOf,
} from './documentCategories.js'
export { type DocumentGap, documentGaps, documentState, type HeldDocument } from './documentGaps.js'
export { type DocumentType, type DocumentTypeRow, documentTypeRow, documentTypes } from './documentTypes.js'
