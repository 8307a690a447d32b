import type { Values } from '@grid-kyc/core'

/** What is known of a business's people and not saved at Grid. */
export interface UnsavedOwners {
  /** What was typed and not saved, by the id of the person or the key of a new one. */
  readonly drafts: ReadonlyMap<string, Values>
  /** Whether the user declared that no one owns enough to be listed; undefined until asked. */
  readonly noOwnersDeclared: boolean | undefined
  /** Paths of saved values that were filled in from other ones, by the id of the person. */
  readonly inferred: ReadonlyMap<string, readonly string[]>
}

/** Grid accepts no half-filled person: until one is whole, what was typed is kept here, in memory and nowhere else. */
export interface OwnerDrafts {
  /** Different for every customer, and after everything was forgotten. */
  readonly id: string
  readonly now: () => UnsavedOwners
  readonly set: (key: string, typed: Values) => void
  readonly remove: (key: string) => void
  readonly setInferred: (ownerId: string, paths: readonly string[]) => void
  readonly declareNoOwners: (isDeclared: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

let count = 0

export function createOwnerDrafts(): OwnerDrafts {
  let unsaved: UnsavedOwners = { drafts: new Map(), noOwnersDeclared: undefined, inferred: new Map() }
  const listeners = new Set<() => void>()
  count += 1

  function change(next: Partial<UnsavedOwners>) {
    unsaved = { ...unsaved, ...next }
    for (const listener of [...listeners]) listener()
  }

  return {
    id: String(count),
    now: () => unsaved,
    set: (key, typed) => change({ drafts: new Map(unsaved.drafts).set(key, typed) }),
    remove(key) {
      if (unsaved.drafts.has(key)) change({ drafts: new Map([...unsaved.drafts].filter(([each]) => each !== key)) })
    },
    setInferred: (ownerId, paths) => change({ inferred: new Map(unsaved.inferred).set(ownerId, paths) }),
    declareNoOwners: noOwnersDeclared => change({ noOwnersDeclared }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
