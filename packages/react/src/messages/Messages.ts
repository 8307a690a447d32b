import type { LocaleMessages } from './LocaleMessages.js'
import type { OperatorsMessages } from './OperatorsMessages.js'

/** Endings a language may need beyond the two of English. */
type Ending = 'zero' | 'two' | 'few' | 'many'
type Stem<Key> = Key extends `${infer Start}.other` ? Start : never
type Key = keyof LocaleMessages | keyof OperatorsMessages

/** Any words of the library, by key, to be put over the defaults: a few, or a whole locale. */
export type Messages = { readonly [Each in Key | `${Stem<Key>}.${Ending}`]?: string | undefined }
