import { type Customer, customerState } from '@grid-kyc/core'

/** Whether Grid has said yes or no, and takes no more answers. */
export function isDecided(customer: Customer): boolean {
  const state = customerState(customer)
  return state === 'approved' || state === 'rejected'
}
