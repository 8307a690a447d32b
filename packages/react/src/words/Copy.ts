import type { Pack } from './Pack.js'

/** Endings a language may need beyond the two of English. */
type Ending = 'zero' | 'two' | 'few' | 'many'
type Stem<Key> = Key extends `${infer Start}.other` ? Start : never

/** Any words of the library, by key, to be put over the defaults: a few, or a whole locale. */
export type Copy = { readonly [Key in keyof Pack | `${Stem<keyof Pack>}.${Ending}`]?: string | undefined }
