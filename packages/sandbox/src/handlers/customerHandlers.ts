import { GridError } from '../errors/GridError.js'
import type { Handlers } from '../grid/Handler.js'
import { Accepted } from '../grid/Handler.js'
import { listPage } from '../grid/listPage.js'
import { findActiveCustomer, findCustomer } from '../platform/findResource.js'
import { addCustomer } from '../rules/addCustomer.js'
import { customerAnswer } from '../rules/customerAnswer.js'
import { customerFilter } from '../rules/customerFilter.js'
import { prepareUpdate } from '../rules/prepareUpdate.js'
import { signedRetry } from '../rules/signedRetry.js'

type CustomerOperation = 'createCustomer' | 'listCustomers' | 'getCustomer' | 'updateCustomer' | 'deleteCustomer'

export const customerHandlers: Handlers<CustomerOperation> = {
  createCustomer: (platform, { body }) => customerAnswer(platform, addCustomer(platform, body)),

  listCustomers(platform, { query }) {
    const matches = customerFilter(query)
    const records = [...platform.customers.values()].filter(({ customer }) => matches(customer))
    return listPage(
      records.map(record => customerAnswer(platform, record)),
      query,
    )
  },

  getCustomer: (platform, { params }) => customerAnswer(platform, findCustomer(platform, params.customerId)),

  updateCustomer(platform, call) {
    const record = findActiveCustomer(platform, call.params.customerId)
    const change = prepareUpdate(platform, record, call.body)
    const challenge = signedRetry(platform, record, call)
    if (challenge) return new Accepted(challenge)
    change()
    return customerAnswer(platform, record)
  },

  deleteCustomer(platform, { params }) {
    const record = findCustomer(platform, params.customerId)
    if (record.customer.isDeleted) throw new GridError(410, 'CUSTOMER_DELETED', 'This customer was deleted before.')
    record.customer = { ...record.customer, isDeleted: true, updatedAt: platform.timestamp() }
    return customerAnswer(platform, record)
  },
}
