import { type DocumentCategory, type DocumentCategoryRow, documentCategories } from './documentCategories.js'

/** The category an error asks for; undefined for errors that ask for something else, or that Grid added later. */
export const documentCategoryOf = (errorType: string): DocumentCategory | undefined =>
  (Object.entries(documentCategories) as [DocumentCategory, DocumentCategoryRow][]).find(
    ([, row]) => row.errorType === errorType,
  )?.[0]
