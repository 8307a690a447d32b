import type { Page, PageQuery } from '../model/Page.js'
import type { Verification } from '../model/Verification.js'
import type { Route } from './Route.js'

/** Submits a customer. 200 is not a success of the verification: `RESOLVE_ERRORS` says what is still wanted. */
export const createVerification: Route<{ body: { customerId: string } }, Verification> = {
  method: 'POST',
  path: '/verifications',
  body: 'verification',
  success: [200],
  retry: 'never',
  subject: { in: 'body', name: 'customerId', kind: 'customer' },
}

/** A page of the verifications of a customer, of any status unless one is given. */
export const listVerifications: Route<
  { customerId: string; verificationStatus?: string } & PageQuery,
  Page<Verification>
> = {
  method: 'GET',
  path: '/verifications',
  query: ['customerId', 'verificationStatus', 'limit', 'cursor'],
  success: [200],
  retry: 'safe',
  subject: { in: 'query', name: 'customerId', kind: 'customer' },
}

/** One verification of a customer. */
export const getVerification: Route<{ verificationId: string }, Verification> = {
  method: 'GET',
  path: '/verifications/{verificationId}',
  success: [200],
  retry: 'safe',
  subject: { in: 'path', name: 'verificationId', kind: 'verification' },
}
