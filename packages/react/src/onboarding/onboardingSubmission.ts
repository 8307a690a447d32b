import { GridKycError, updateCustomer } from '@grid-kyc/core'
import { createSubmission } from '../verification/createSubmission.js'
import type { OnboardingEnvironment } from './OnboardingSnapshot.js'

/** The two requests of a submission. */
export function onboardingSubmission({ client, kind, now }: OnboardingEnvironment) {
  return {
    /** The terms may have changed while they were being read: then they are asked again. */
    async accept(termsVersion: string, customerId: string): Promise<void> {
      const endUserTermsConsent = { termsVersion, acceptanceMethod: 'CHECKBOX' } as const
      const body = { customerType: kind.customerType, endUserTermsConsent }
      try {
        const answer = await client.send(updateCustomer, { customerId, body })
        if (!('payloadToSign' in answer)) await now().grid.write({ customer: answer })
      } catch (error) {
        if (error instanceof GridKycError && error.code === 'END_USER_TERMS_VERSION_NOT_FOUND') {
          now().grid.refreshTerms()
        }
        throw error
      }
    },

    verify: createSubmission(client, newer => now().grid.write(newer)),
  }
}
