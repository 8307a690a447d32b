import type { Customer, CustomerCreate, CustomerUpdate, SignedRequestChallenge } from '../model/Customer.js'
import type { Page, PageQuery } from '../model/Page.js'
import type { Route } from './Route.js'

/** Filters of `GET /customers`; dates are ISO 8601 date-times, inclusive. */
export interface CustomerFilter extends PageQuery {
  platformCustomerId?: string
  customerType?: string
  createdAfter?: string
  createdBefore?: string
  updatedAfter?: string
  updatedBefore?: string
  region?: string
  currency?: string
  umaAddress?: string
  isIncludingDeleted?: boolean
}

/** Creates a customer. There is no idempotency key: after an ambiguous answer, list and match before creating again. */
export const createCustomer: Route<{ body: CustomerCreate }, Customer> = {
  method: 'POST',
  path: '/customers',
  body: 'customer',
  success: [201],
  retry: 'never',
  subject: 'create',
}

/** A page of the platform’s customers that match a filter. */
export const listCustomers: Route<CustomerFilter, Page<Customer>> = {
  method: 'GET',
  path: '/customers',
  query: [
    'platformCustomerId',
    'customerType',
    'createdAfter',
    'createdBefore',
    'updatedAfter',
    'updatedBefore',
    'region',
    'currency',
    'umaAddress',
    'isIncludingDeleted',
    'limit',
    'cursor',
  ],
  success: [200],
  retry: 'safe',
  subject: 'operator',
}

/** Answers 200 with the customer, or 202 with a challenge the wallet has to sign first. */
export const updateCustomer: Route<{ customerId: string; body: CustomerUpdate }, Customer | SignedRequestChallenge> = {
  method: 'PATCH',
  path: '/customers/{customerId}',
  body: 'customer',
  success: [200, 202],
  retry: 'never',
  subject: { in: 'path', name: 'customerId', kind: 'customer' },
}

/** Deletes a customer. Grid keeps the record, marked as deleted. */
export const deleteCustomer: Route<{ customerId: string }, Customer> = {
  method: 'DELETE',
  path: '/customers/{customerId}',
  success: [200],
  retry: 'never',
  subject: 'operator',
}

/** By itself, because a status needs this row of the customers' and no other: what is shown first holds no more. */
export const getCustomer: Route<{ customerId: string }, Customer> = {
  method: 'GET',
  path: '/customers/{customerId}',
  success: [200],
  retry: 'safe',
  subject: { in: 'path', name: 'customerId', kind: 'customer' },
}
