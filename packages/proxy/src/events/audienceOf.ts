import { authenticate } from '../authorization/authenticate.js'
import { operatorRights } from '../authorization/operatorRights.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { Audience } from './createEventStreams.js'

/** Whose change events the session of a request may receive. Rejects with 401 when it is signed out and no operator. */
export async function audienceOf(
  request: Request,
  options: Pick<GridProxyOptions, 'customerFor' | 'operator' | 'hookTimeoutMs'>,
  isRecheck = false,
): Promise<Audience> {
  const isOperator = (await operatorRights(request, options, isRecheck)) !== undefined
  const customerIds = await authenticate(options, request, isRecheck).catch((error: unknown) => {
    // An operator is signed in without being a customer.
    if (isOperator && error instanceof HttpError && error.status === 401) return []
    throw error
  })
  return { customerIds, isOperator }
}
