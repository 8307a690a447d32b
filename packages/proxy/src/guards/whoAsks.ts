import type { GridProxyOptions } from '../GridProxyOptions.js'
import { hostCall } from '../hostCall.js'
import { isPlainId } from '../isPlainId.js'
import { Refusal } from '../Refusal.js'

/** The customers a session may act for, asked of the host for every request. Anything but ids means nobody is signed in. */
export async function whoAsks(customerFor: GridProxyOptions['customerFor'], request: Request): Promise<string[]> {
  const answer: unknown = await hostCall('customerFor', () => customerFor(request))
  const ids = typeof answer === 'string' ? [answer] : answer
  if (!Array.isArray(ids) || !ids.every(isPlainId)) throw new Refusal(401, 'UNAUTHORIZED', 'Nobody is signed in.')
  return [...new Set(ids)]
}
