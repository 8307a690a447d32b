import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import type { RouteRequest } from '../request/RouteRequest.js'

/** Lets the host refuse what the proxy would allow. Only a plain true lets a request pass. */
export async function checkAuthorize(
  { operation, request }: RouteRequest,
  customerId: string | undefined,
  authorize: GridProxyOptions['authorize'],
): Promise<void> {
  if (!authorize) return
  const may = await callHostHook('authorize', () =>
    authorize({ route: operation, customerId, request, ...hookInfo(request) }),
  )
  if (may !== true) throw new HttpError(403, 'FORBIDDEN', 'The platform does not allow this now.')
}
