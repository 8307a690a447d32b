import type { Customer } from '../model/Customer.js'
import type { Route, Subject } from './Route.js'

type Send = { customerId: string }
type Confirm = { customerId: string; body: { code: string } }

const byCustomer = { in: 'path', name: 'customerId', kind: 'customer' } as const satisfies Subject<Send>

/** Sends a one-time code; sending again is allowed. */
export const sendEmailVerification: Route<Send, void> = {
  method: 'POST',
  path: '/customers/{customerId}/verify-email',
  success: [204],
  retry: 'never',
  subject: byCustomer,
}

/** Confirms the email address by the code that was sent to it. */
export const confirmEmailVerification: Route<Confirm, Customer> = {
  method: 'POST',
  path: '/customers/{customerId}/verify-email/confirm',
  body: 'contactCode',
  success: [200],
  retry: 'never',
  subject: byCustomer,
}

/** Sends a one-time code; sending again is allowed. */
export const sendPhoneVerification: Route<Send, void> = {
  method: 'POST',
  path: '/customers/{customerId}/verify-phone',
  success: [204],
  retry: 'never',
  subject: byCustomer,
}

/** Confirms the phone number by the code that was sent to it. */
export const confirmPhoneVerification: Route<Confirm, Customer> = {
  method: 'POST',
  path: '/customers/{customerId}/verify-phone/confirm',
  body: 'contactCode',
  success: [200],
  retry: 'never',
  subject: byCustomer,
}
