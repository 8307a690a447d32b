import type { Customer } from '../model/Customer.js'
import type { Route } from './Route.js'

/** By itself, because a status needs this row of the customers' and no other: what is shown first holds no more. */
export const getCustomer: Route<{ customerId: string }, Customer> = {
  method: 'GET',
  path: '/customers/{customerId}',
  success: [200],
  retry: 'safe',
  subject: { in: 'path', name: 'customerId', is: 'customer' },
}
