import {
  createVerification,
  GridKycError,
  getCustomer,
  listVerifications,
  updateCustomer,
  type Verification,
} from '@grid-kyc/core'
import { isDecided } from './isDecided.js'
import { latestVerification } from './latestVerification.js'
import type { OnboardingEnvironment } from './OnboardingNow.js'

/** Whether Grid is done asking: it looks now, or has decided. */
export const isUnderReview = (status: string) => status !== 'RESOLVE_ERRORS' && status !== 'READY_FOR_VERIFICATION'

/** The two requests of a submission. */
export function onboardingSubmission({ client, kind, now }: OnboardingEnvironment) {
  /** A submission got no answer: whether Grid has it has to be looked up before it is sent again. */
  let doubtful = false
  return {
    /** The terms may have changed while they were being read: then they are asked again. */
    async accept(termsVersion: string, customerId: string): Promise<void> {
      const endUserTermsConsent = { termsVersion, acceptanceMethod: 'CHECKBOX' } as const
      const body = { customerType: kind.customerType, endUserTermsConsent }
      try {
        const answer = await client.send(updateCustomer, { customerId, body })
        if (!('payloadToSign' in answer)) now().grid.keep({ customer: answer })
      } catch (error) {
        if (error instanceof GridKycError && error.code === 'END_USER_TERMS_VERSION_NOT_FOUND') {
          now().grid.refreshTerms()
        }
        throw error
      }
    },

    /** Undefined where Grid has decided already, and takes no submission any more. */
    async verify(customerId: string): Promise<Verification | undefined> {
      if (doubtful) {
        const { data } = await client.send(listVerifications, { customerId, limit: 100 })
        const latest = latestVerification(data)
        if (latest && isUnderReview(latest.verificationStatus)) return latest
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
        now().grid.keep({ customer })
        if (!isDecided(customer)) throw error
        return undefined
      }
    },
  }
}
