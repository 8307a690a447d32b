import type { customerImportMessages } from '../operators/CustomerImport.messages.js'
import type { customerTableMessages } from '../operators/CustomerTable.messages.js'
import type { importErrorMessages } from '../operators/importError.messages.js'

type Catalogue = typeof customerTableMessages & typeof customerImportMessages & typeof importErrorMessages

/** Every text that only the platform's own staff reads, in one language. It is no part of `Pack`: customers never load it. */
export type OperatorsMessages = { readonly [Key in keyof Catalogue]: string }
