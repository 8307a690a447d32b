import type { customerDetailsMessages } from '../operators/CustomerDetails.messages.js'
import type { customerImportMessages } from '../operators/CustomerImport.messages.js'
import type { customerTableMessages } from '../operators/CustomerTable.messages.js'
import type { importErrorMessages } from '../operators/importError.messages.js'
import type { LocaleMessages } from './LocaleMessages.js'

/** Endings a language may need beyond the two of English. */
type Ending = 'zero' | 'two' | 'few' | 'many'
type Stem<Key> = Key extends `${infer Start}.other` ? Start : never
type Key = keyof LocaleMessages | keyof OperatorsMessages

/** Texts of the library by key, which replace the defaults: a few, or a whole locale. */
export type Messages = { readonly [Each in Key | `${Stem<Key>}.${Ending}`]?: string | undefined }

type Catalogue = typeof customerTableMessages &
  typeof customerDetailsMessages &
  typeof customerImportMessages &
  typeof importErrorMessages

/** Every text that only operators read, in one language. It is no part of `LocaleMessages`: customers never load it. */
export type OperatorsMessages = { readonly [Key in keyof Catalogue]: string }
