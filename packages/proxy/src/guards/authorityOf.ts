import type { Call } from '../Call.js'
import type { House } from '../House.js'
import { hostCall } from '../hostCall.js'
import { Refusal } from '../Refusal.js'
import { whoAsks } from './whoAsks.js'

/** In whose name a request may act. */
export interface Authority {
  readonly customerIds: readonly string[]
  readonly byOperator: boolean
}

/** Finds out who is asking, and whether they may use this kind of route at all. */
export async function authorityOf({ route, request }: Call, { options }: House): Promise<Authority> {
  if (route.subject === 'operator') {
    const { operator } = options
    if (operator && (await hostCall('operator', () => operator(request))) === true) {
      return { customerIds: [], byOperator: true }
    }
    await whoAsks(options.customerFor, request)
    throw new Refusal(403, 'FORBIDDEN', "This is for the platform's own staff, so nothing was sent to Grid.")
  }
  const customerIds = await whoAsks(options.customerFor, request)
  if (route.subject === 'create') {
    if (!options.create) throw new Refusal(403, 'FORBIDDEN', 'Customers are not created here: `create` is not set.')
    if (customerIds.length > 0) throw new Refusal(409, 'CONFLICT', 'This session has its customer already.')
  }
  return { customerIds, byOperator: false }
}
