import type { Ownership } from '../authorization/createOwnership.js'
import { HttpError } from '../HttpError.js'
import { isJsonObject, type JsonObject } from '../parseJson.js'

/** What a response is compared with: what the request was about. */
export interface ResponseSubject {
  /** Undefined for operators and platform data. */
  customerId: string | undefined
  /** The id of the resource in the path, if there is one. */
  resourceId: string | undefined
  /** The platform's id of the customer that is created. */
  platformCustomerId: string | undefined
}

const mismatch = () =>
  new HttpError(
    502,
    'BAD_GATEWAY',
    'Grid answered about another customer or resource, so the response was not forwarded.',
  )

/**
 * Compares a response with the request, so that a mistake of Grid's, or of a cache in between, cannot show one customer
 * another one's data. Whatever is nested in it is compared too.
 */
export async function checkResponseSubject(
  body: JsonObject,
  { customerId, resourceId, platformCustomerId }: ResponseSubject,
  ownership: Ownership,
): Promise<void> {
  if (resourceId !== undefined && typeof body.id === 'string' && body.id !== resourceId) throw mismatch()
  if (platformCustomerId !== undefined && (body.platformCustomerId ?? platformCustomerId) !== platformCustomerId) {
    throw mismatch()
  }
  if (customerId === undefined) return
  await checkAll(body, customerId, ownership)
}

async function checkAll(value: unknown, customerId: string, ownership: Ownership): Promise<void> {
  if (typeof value !== 'object' || value === null) return
  if (isJsonObject(value)) await checkEntry(value, customerId, ownership)
  for (const inner of Object.values(value)) await checkAll(inner, customerId, ownership)
}

async function checkEntry(entry: JsonObject, customerId: string, ownership: Ownership): Promise<void> {
  if (typeof entry.customerType === 'string' && typeof entry.id === 'string' && entry.id !== customerId)
    throw mismatch()
  if (entry.customerId !== undefined && entry.customerId !== customerId) throw mismatch()
  const holder = entry.documentHolder
  if (holder !== undefined) {
    if (typeof holder !== 'string') throw mismatch()
    const owner = await ownership.customerOf('holder', holder).catch(() => undefined)
    if (owner !== customerId) throw mismatch()
  }
}
