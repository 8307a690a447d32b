import { randomUuid } from '@grid-kyc/core'
/** A Grid id: the type of the resource, and a UUID. */
export const newId = (type: string): string => `${type}:${randomUuid()}`
