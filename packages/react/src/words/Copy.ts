import type { OperatorsPack } from './OperatorsPack.js'
import type { Pack } from './Pack.js'

/** Endings a language may need beyond the two of English. */
type Ending = 'zero' | 'two' | 'few' | 'many'
type Stem<Key> = Key extends `${infer Start}.other` ? Start : never
type Key = keyof Pack | keyof OperatorsPack

/** Any words of the library, by key, to be put over the defaults: a few, or a whole locale. */
export type Copy = { readonly [Each in Key | `${Stem<Key>}.${Ending}`]?: string | undefined }
