import type { customerDetailsMessages } from '../operators/CustomerDetails.messages.js'
import type { customerImportMessages } from '../operators/CustomerImport.messages.js'
import type { customerTableMessages } from '../operators/CustomerTable.messages.js'
import type { importErrorMessages } from '../operators/importError.messages.js'

type Catalogue = typeof customerTableMessages &
  typeof customerDetailsMessages &
  typeof customerImportMessages &
  typeof importErrorMessages

/** Every text that only operators read, in one language. It is no part of `LocaleMessages`: customers never load it. */
export type OperatorsMessages = { readonly [Key in keyof Catalogue]: string }
