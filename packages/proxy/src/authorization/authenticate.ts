import * as z from 'zod'
import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import { isPlainId } from '../request/isPlainId.js'

/** What `customerFor` may return for a session that is signed in. */
const customersSchema = z.union([
  z.custom<string>(isPlainId).transform(id => [id]),
  z.array(z.custom<string>(isPlainId)),
])

/** The customers a session may act for, asked of the host for every request. Anything but ids means signed out: 401. */
export async function authenticate(
  { customerFor, hookTimeoutMs }: Pick<GridProxyOptions, 'customerFor' | 'hookTimeoutMs'>,
  request: Request,
  isRecheck = false,
): Promise<string[]> {
  const call = () => customerFor(request, hookInfo(request, isRecheck))
  const { data: ids } = customersSchema.safeParse(await callHostHook('customerFor', call, hookTimeoutMs))
  if (!ids) {
    throw new HttpError(401, 'UNAUTHORIZED', 'The session is signed out.')
  }
  return [...new Set(ids)]
}
