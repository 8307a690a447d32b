import {
  type Client,
  type Customer,
  createVerification,
  GridKycError,
  getCustomer,
  listVerifications,
  needsSubmission,
  readVerification,
  type Verification,
} from '@grid-kyc/core'
import { latestVerification } from '../store/latestVerification.js'
import { isDecided } from '../store/StatusSnapshot.js'

/** Whether Grid is done asking: it looks now, or has decided. */
export const isUnderReview = (status: string) => !needsSubmission(status)

/**
 * Submits a customer. Undefined where Grid has decided already, and takes no submission any more. One that got no answer is
 * looked up before it is sent again.
 */
export function createSubmission(client: Client, write: (newer: { customer: Customer }) => Promise<void>) {
  let doubtful = false
  return async (customerId: string): Promise<Verification | undefined> => {
    if (doubtful) {
      const { data } = await client.send(listVerifications, { customerId, limit: 100 })
      const latest = latestVerification(data)
      if (latest && isUnderReview(latest.verificationStatus)) return readVerification(latest)
    }
    doubtful = true
    try {
      const verification = await client.send(createVerification, { body: { customerId } })
      doubtful = false
      return verification
    } catch (error) {
      if (!(error instanceof GridKycError) || error.kind !== 'invalid') throw error
      doubtful = false
      const customer = await client.send(getCustomer, { customerId })
      await write({ customer })
      if (!isDecided(customer)) throw error
      return undefined
    }
  }
}
