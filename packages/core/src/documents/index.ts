export {
  type DocumentCategory,
  type DocumentCategoryRow,
  type DocumentSubject,
  documentCategories,
  documentCategoryOf,
} from './documentCategories.js'
export { type DocumentGap, type DocumentOnFile, documentGaps, documentState } from './documentGaps.js'
export { type DocumentType, type DocumentTypeRow, documentTypeRow, documentTypes } from './documentTypes.js'
export { type LegalForm, sortByUsual, type UsualDocumentName, usualDocuments, usualNameOf } from './usualDocuments.js'
