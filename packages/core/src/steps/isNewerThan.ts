export interface Dated {
  readonly createdAt?: string | undefined
  readonly updatedAt?: string | undefined
}

const timeOf = (resource: Dated) => Date.parse(resource.updatedAt ?? resource.createdAt ?? '')

/** Whether a resource was changed after a verification said something about it. Nothing is newer than none. */
export const isNewerThan = (verification: Dated | null | undefined) => {
  const raised = verification ? timeOf(verification) : Number.NaN
  return (resource: Dated): boolean => timeOf(resource) > raised
}
