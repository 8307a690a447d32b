import type { Values } from '@grid-kyc/core'

/** A value that follows from another one. The user may change it. */
export interface InferredValue {
  readonly path: string
  readonly value: unknown
  /**
   * Whether it may take the place of a value that is there; `before` is what was filled in earlier. Default: only of an empty
   * one, and of one that was filled in and that neither the user nor Grid has made their own.
   */
  readonly mayReplace?: ((current: unknown, before: unknown) => boolean) | undefined
}

/** What follows from a value that has just changed; undefined `path`: any may have. */
export type Infer = (path: string | undefined, values: () => Values) => readonly InferredValue[]
