import type { Values } from '@grid-kyc/core'

/** What is known of a business's people that Grid has not got. */
export interface UnsavedOwners {
  /** What was typed and not saved, by the id of the person or the key of a new one. */
  readonly drafts: ReadonlyMap<string, Values>
  /** Whether somebody said that nobody owns enough to be named; undefined until they were asked. */
  readonly noOwnersDeclared: boolean | undefined
}

/** Grid takes no half-filled person: until one is whole, what was typed of them is here, in memory and nowhere else. */
export interface OwnerDrafts {
  /** Different for every customer, and after everything was forgotten. */
  readonly id: string
  readonly now: () => UnsavedOwners
  readonly keep: (key: string, typed: Values) => void
  readonly drop: (key: string) => void
  readonly declareNoOwners: (said: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

let made = 0

export function createOwnerDrafts(): OwnerDrafts {
  let notes: UnsavedOwners = { drafts: new Map(), noOwnersDeclared: undefined }
  const listeners = new Set<() => void>()
  made += 1

  function change(next: Partial<UnsavedOwners>) {
    notes = { ...notes, ...next }
    for (const listener of [...listeners]) listener()
  }

  return {
    id: String(made),
    now: () => notes,
    keep: (key, typed) => change({ drafts: new Map(notes.drafts).set(key, typed) }),
    drop(key) {
      if (notes.drafts.has(key)) change({ drafts: new Map([...notes.drafts].filter(([each]) => each !== key)) })
    },
    declareNoOwners: noOwnersDeclared => change({ noOwnersDeclared }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
