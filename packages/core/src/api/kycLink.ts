import type { KycLink } from '../model/KycLink.js'
import type { Route } from './Route.js'

/** Creates a single-use link, KYC or KYB by the customer's type. Earlier links stay valid until used or expired. */
export const createKycLink: Route<{ customerId: string; body?: { redirectUri?: string } }, KycLink> = {
  method: 'POST',
  path: '/customers/{customerId}/kyc-link',
  body: 'kycLink',
  bodyOptional: true,
  success: [201],
  retry: 'keyed',
  subject: { in: 'path', name: 'customerId', kind: 'customer' },
}
