import type { Customer } from '@grid-kyc/core'
import type { Answer } from './answer/readAnswer.js'
import type { Call } from './Call.js'
import { existingCustomer } from './grid/existingCustomer.js'
import type { House } from './House.js'
import { hostCall } from './hostCall.js'
import { Refusal } from './Refusal.js'

/**
 * Tells the host of its new customer before the browser hears of it. Where Grid already has one under the same
 * `platformCustomerId` (an answer that was lost, a second tab), that one is the customer, and the host is told again.
 */
export async function settleCreation(
  { request }: Call,
  { options, grid }: House,
  platformCustomerId: unknown,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const answer = await send().catch(async (error: unknown) => {
    const taken = error instanceof Refusal && error.status === 409 && error.code === 'CONFLICT'
    const existing = taken ? await existingCustomer(String(platformCustomerId), grid) : undefined
    if (existing) return { status: 201, body: existing }
    throw error
  })
  const { create } = options
  if (create) await hostCall('create.onCreated', () => create.onCreated(request, answer.body as unknown as Customer))
  return answer
}
