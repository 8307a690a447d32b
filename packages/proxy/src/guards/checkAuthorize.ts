import type { Call } from '../Call.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { hostCall } from '../hostCall.js'
import { Refusal } from '../Refusal.js'

/** Lets the host refuse what the proxy would allow. Only a plain true lets a request pass. */
export async function checkAuthorize(
  { operation, request }: Call,
  customerId: string | undefined,
  authorize: GridProxyOptions['authorize'],
): Promise<void> {
  if (!authorize) return
  const may = await hostCall('authorize', () => authorize({ route: operation, customerId, request }))
  if (may !== true) throw new Refusal(403, 'FORBIDDEN', 'The platform does not allow this now.')
}
