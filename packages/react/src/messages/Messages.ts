import type { LocaleMessages } from './LocaleMessages.js'
import type { OperatorsMessages } from './OperatorsMessages.js'

/** Endings a language may need beyond the two of English. */
type Ending = 'zero' | 'two' | 'few' | 'many'
type Stem<Key> = Key extends `${infer Start}.other` ? Start : never
type Key = keyof LocaleMessages | keyof OperatorsMessages

/** Texts of the library by key, which replace the defaults: a few, or a whole locale. */
export type Messages = { readonly [Each in Key | `${Stem<Key>}.${Ending}`]?: string | undefined }
