import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions, OperatorRights } from '../GridProxyOptions.js'
import { hookInfo } from '../hookInfo.js'

/** The rights of the operator who is asking; undefined for everyone else. */
export async function operatorRights(
  request: Request,
  { operator, hookTimeoutMs }: Pick<GridProxyOptions, 'operator' | 'hookTimeoutMs'>,
  isRecheck = false,
): Promise<OperatorRights | undefined> {
  if (!operator) return undefined
  const call = () => operator(request, hookInfo(request, isRecheck))
  const result: unknown = await callHostHook('operator', call, hookTimeoutMs)
  if (result === true) return {}
  // A falsy value, a text or a number from a host without types grants nothing.
  return typeof result === 'object' && result !== null && !Array.isArray(result) ? result : undefined
}
