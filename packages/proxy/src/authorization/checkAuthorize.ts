import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import type { RouteRequest } from '../request/RouteRequest.js'

/** Lets the host refuse what the proxy would allow. Only a plain true lets a request pass. */
export async function checkAuthorize(
  { operation, request }: RouteRequest,
  customerId: string | undefined,
  { authorize, hookTimeoutMs }: Pick<GridProxyOptions, 'authorize' | 'hookTimeoutMs'>,
): Promise<void> {
  if (!authorize) return
  const call = () => authorize({ route: operation, customerId, request, ...hookInfo(request) })
  const may = await callHostHook('authorize', call, hookTimeoutMs)
  if (may !== true) throw new HttpError(403, 'FORBIDDEN', 'The platform does not allow this now.')
}
