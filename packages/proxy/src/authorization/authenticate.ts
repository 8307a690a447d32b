import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import { isPlainId } from '../request/isPlainId.js'

/** The customers a session may act for, asked of the host for every request. Anything but ids means signed out: 401. */
export async function authenticate(
  { customerFor, hookTimeoutMs }: Pick<GridProxyOptions, 'customerFor' | 'hookTimeoutMs'>,
  request: Request,
  isRecheck = false,
): Promise<string[]> {
  const call = () => customerFor(request, hookInfo(request, isRecheck))
  const result: unknown = await callHostHook('customerFor', call, hookTimeoutMs)
  const ids = typeof result === 'string' ? [result] : result
  if (!Array.isArray(ids) || !ids.every(isPlainId)) {
    throw new HttpError(401, 'UNAUTHORIZED', 'The session is signed out.')
  }
  return [...new Set(ids)]
}
