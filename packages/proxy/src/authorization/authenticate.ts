import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import { isPlainId } from '../request/isPlainId.js'

/** The customers a session may act for, asked of the host for every request. Anything but ids means nobody is signed in. */
export async function authenticate(
  customerFor: GridProxyOptions['customerFor'],
  request: Request,
  isRecheck = false,
): Promise<string[]> {
  const answer: unknown = await callHostHook('customerFor', () => customerFor(request, hookInfo(request, isRecheck)))
  const ids = typeof answer === 'string' ? [answer] : answer
  if (!Array.isArray(ids) || !ids.every(isPlainId)) throw new HttpError(401, 'UNAUTHORIZED', 'Nobody is signed in.')
  return [...new Set(ids)]
}
