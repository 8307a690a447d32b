import { authenticate } from '../authorization/authenticate.js'
import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { Audience } from './createEventStreams.js'

/** Whose change events the session of a request may receive. Rejects with 401 when it is signed out and no operator. */
export async function audienceOf(
  request: Request,
  { customerFor, operator }: Pick<GridProxyOptions, 'customerFor' | 'operator'>,
): Promise<Audience> {
  const isOperator = operator !== undefined && (await callHostHook('operator', () => operator(request))) === true
  const customerIds = await authenticate(customerFor, request).catch((error: unknown) => {
    // An operator is signed in without being a customer.
    if (isOperator && error instanceof HttpError && error.status === 401) return []
    throw error
  })
  return { customerIds, isOperator }
}
