import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions, OperatorRights } from '../GridProxyOptions.js'
import { hookInfo } from '../hookInfo.js'

/** The rights of the operator who is asking; undefined for everyone else. */
export async function operatorRights(
  request: Request,
  operator: GridProxyOptions['operator'],
  isRecheck = false,
): Promise<OperatorRights | undefined> {
  if (!operator) return undefined
  const answer: unknown = await callHostHook('operator', () => operator(request, hookInfo(request, isRecheck)))
  if (answer === true) return {}
  // A falsy value, a text or a number from a host without types grants nothing.
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : undefined
}
