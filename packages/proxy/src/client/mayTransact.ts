import { type Customer, type CustomerState, customerState, GridKycError, type Verification } from '@grid-kyc/core'
import type { GridClient } from './createGridClient.js'

/**
 * Why a customer may not transact. Besides the states of a customer: `deleted`, `not_found` (Grid has no such customer, or
 * the id is empty) and `unavailable` (Grid gave no usable answer in time, see `error`).
 */
export type TransactRefusal = Exclude<CustomerState, 'approved' | 'deleted'> | 'deleted' | 'not_found' | 'unavailable'

/** Whether a customer may transact, and why not. */
export type TransactDecision =
  | { readonly allowed: true; readonly reason: 'approved' }
  | { readonly allowed: false; readonly reason: TransactRefusal; readonly error?: GridKycError }

/** Options of `mayTransact`. */
export interface TransactOptions {
  /** How long both reads may take together, with their retries, in milliseconds. Default 10 000. */
  timeoutMs?: number | undefined
  signal?: AbortSignal | undefined
}

const timeOf = ({ createdAt }: Verification) => Date.parse(createdAt) || 0

/** Grid documents no order of its lists, so every page is looked at. */
async function newestVerification(grid: GridClient, customerId: string, signal: AbortSignal) {
  let newest: Verification | null = null
  try {
    for await (const each of grid.listVerifications({ customerId, limit: 100 }, { signal })) {
      if (!newest || timeOf(each) >= timeOf(newest)) newest = each
    }
  } catch (error) {
    // A platform that does its own KYC has no verifications to list.
    if (!(error instanceof GridKycError && error.kind === 'not_found')) throw error
  }
  return newest
}

function decide(customer: Customer, verification: Verification | null): TransactDecision {
  if (customer.isDeleted) return { allowed: false, reason: 'deleted' }
  const state = customerState(customer, verification)
  return state === 'approved' ? { allowed: true, reason: 'approved' } : { allowed: false, reason: state }
}

/**
 * Whether a customer may move money now: a fresh read from Grid, never a cache, a page or a webhook. Only an approved
 * customer may. Everything else is refused: deleted, on hold, a status that this version does not know, an error, no answer
 * within `timeoutMs`. Never rejects, except with the reason of `options.signal`.
 *
 * @example
 * const { allowed, reason } = await mayTransact(grid, customerId)
 * if (!allowed) return new Response(reason, { status: 403 })
 */
export async function mayTransact(
  grid: GridClient,
  customerId: string | null | undefined,
  { timeoutMs = 10_000, signal }: TransactOptions = {},
): Promise<TransactDecision> {
  if (typeof customerId !== 'string' || customerId === '') return { allowed: false, reason: 'not_found' }
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  try {
    const [customer, verification] = await Promise.all([
      grid.getCustomer({ customerId }, { signal: either }),
      newestVerification(grid, customerId, either),
    ])
    if (customer.id !== undefined && customer.id !== customerId) {
      return { allowed: false, reason: 'unavailable', error: unusable('The answer is about another customer.') }
    }
    return decide(customer, verification)
  } catch (cause) {
    signal?.throwIfAborted()
    const error = cause instanceof GridKycError ? cause : unusable('Grid gave no usable answer in time.')
    return { allowed: false, reason: error.kind === 'not_found' ? 'not_found' : 'unavailable', error }
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}

const unusable = (message: string) => new GridKycError({ kind: 'unexpected', message: `mayTransact: ${message}` })
