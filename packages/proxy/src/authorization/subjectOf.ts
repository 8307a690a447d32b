import type { AnyRoute } from '@grid-kyc/core'
import { forbidden, invalidInput } from '../HttpError.js'
import type { Ownership } from './createOwnership.js'

/** Every value of a request, wherever it is. */
export interface RequestValues {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The JSON body, or the fields of a form that come before its file. */
  body: Readonly<Record<string, unknown>>
}

/** Where a route names its customer, for routes that do. */
export type SubjectLocation = Extract<AnyRoute['subject'], { in: string }>

/** The id by which a request names its customer; undefined where it is missing. */
export function subjectIdOf(subject: SubjectLocation, { params, query, body }: RequestValues): unknown {
  if (subject.in === 'path') return params[subject.name]
  if (subject.in === 'query') return query.get(subject.name) ?? undefined
  return Object.hasOwn(body, subject.name) ? body[subject.name] : undefined
}

/** The customer a request acts for, once it is certain that the session may act for them; an operator may for any: null. */
export async function subjectOf(
  subject: SubjectLocation,
  values: RequestValues,
  customerIds: readonly string[] | null,
  ownership: Ownership,
): Promise<string> {
  const id = subjectIdOf(subject, values)
  if (typeof id !== 'string' || id === '') {
    throw invalidInput(subject.name, 'is missing, and without it the customer is unknown.')
  }
  // A session without a customer owns nothing, so there is nothing to look up.
  if (customerIds?.length === 0) throw forbidden()
  const customerId = await ownership.customerOf(subject.kind, id)
  if (customerIds && !customerIds.includes(customerId)) throw forbidden()
  return customerId
}
