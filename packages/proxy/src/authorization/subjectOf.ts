import type { AnyRoute } from '@grid-kyc/core'
import { forbidden, invalidInput } from '../HttpError.js'
import type { Ownership } from './createOwnership.js'

/** What a request says, wherever it says it. */
export interface RequestValues {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The JSON body, or the fields of a form that stand before its file. */
  body: Readonly<Record<string, unknown>>
}

type Place = Extract<AnyRoute['subject'], { in: string }>

function named(subject: Place, { params, query, body }: RequestValues): unknown {
  if (subject.in === 'path') return params[subject.name]
  if (subject.in === 'query') return query.get(subject.name) ?? undefined
  return Object.hasOwn(body, subject.name) ? body[subject.name] : undefined
}

/** The customer a request acts for, once it is certain that the session may act for them. An operator may for any: null. */
export async function subjectOf(
  subject: Place,
  said: RequestValues,
  customerIds: readonly string[] | null,
  ownership: Ownership,
): Promise<string> {
  const id = named(subject, said)
  if (typeof id !== 'string' || id === '') {
    throw invalidInput(subject.name, 'is missing, and without it nobody can say whose data this is.')
  }
  // Somebody without a customer owns nothing, so there is nothing to look up.
  if (customerIds?.length === 0) throw forbidden()
  const customerId = await ownership.customerOf(subject.kind, id)
  if (customerIds && !customerIds.includes(customerId)) throw forbidden()
  return customerId
}
