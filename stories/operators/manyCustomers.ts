import { type CustomerCreate, createCustomer } from '@grid-kyc/core'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'

const people = [
  'Ada Miller',
  'Ben Ortiz',
  'Chiara De Luca',
  'Nguyễn Thị Minh',
  'Zoë Łukasiewicz',
  '李 小龍',
  'Femi Adeyemi',
]
const states = ['APPROVED', 'PENDING', 'UNVERIFIED', 'REJECTED', 'HOLD', 'APPROVED', 'SOMETHING_NEW']

const person = (fullName: string, platformCustomerId: string): CustomerCreate => ({
  customerType: 'INDIVIDUAL',
  fullName,
  platformCustomerId,
})

const business = (legalName: string, platformCustomerId: string): CustomerCreate => ({
  customerType: 'BUSINESS',
  platformCustomerId,
  businessInfo: { legalName, country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-02' },
})

/** A platform with a few customers in every state, and as many more as are asked for. */
export const manyCustomers =
  (more = 0) =>
  async ({ sandbox }: StoryEnvironment): Promise<void> => {
    const add = async (body: CustomerCreate, status?: string) => {
      const { id = '' } = await sandbox.client.send(createCustomer, { body })
      if (status) sandbox.setCustomerStatus(id, status)
    }
    for (const [index, name] of people.entries()) await add(person(name, `harbor-${1041 + index}`), states[index])
    await add(business('Tidal Supply, LLC', 'harbor-2001'), 'PENDING')
    await add(business('Gesellschaft für Beteiligungsverwaltung Nord mbH & Co. KG', 'harbor-2002'), 'APPROVED')
    for (let index = 0; index < more; index++) await add(person(`Person ${index}`, `harbor-${3000 + index}`))
  }
