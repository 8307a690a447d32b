import type { ErrorGroup, ErrorListing, ListedError } from './ListedError.js'

/** Everything that is drawn of an error, as one text. */
const textOf = ({ key, message, help, reason, state, isRepeated, isNew, fix, name, kinds, errors }: ListedError) =>
  JSON.stringify([key, message, help, reason, state, isRepeated, isNew, fix, name, kinds, errors])

const sameErrors = (before: ErrorGroup, next: ErrorGroup): ErrorGroup => {
  const known = new Map(before.errors.map(error => [error.key, error]))
  const errors = next.errors.map(error => {
    const old = known.get(error.key)
    return old && textOf(old) === textOf(error) ? old : error
  })
  const isSame = errors.length === before.errors.length && errors.every((error, at) => error === before.errors[at])
  return isSame && before.name === next.name && before.kind === next.kind ? before : { ...next, errors }
}

/** The newer listing with the objects of the older one wherever they say the same: what did not change is not drawn again. */
export function keepSame(before: ErrorListing, next: ErrorListing): ErrorListing {
  const known = new Map(before.groups.map(group => [group.id, group]))
  return {
    ...next,
    groups: next.groups.map(group => {
      const old = known.get(group.id)
      return old ? sameErrors(old, group) : group
    }),
  }
}
