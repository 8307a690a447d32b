import type { Client } from '@grid-kyc/core'
import { addDocument, completeBusiness, createBusiness, createIndividual, submit } from './applicants.js'

/** What no request leads to. */
interface Steer {
  setCustomerStatus(customerId: string, status: string): void
}

const european = {
  region: 'DE',
  nationality: 'DE',
  email: 'lena.brandt@example.com',
  phoneNumber: '+4915112345678',
}

const newBusiness = (registrationNumber: string, more = {}) => ({
  customerType: 'BUSINESS',
  businessInfo: {
    legalName: 'Harbor & Pine Trading, Inc.',
    country: 'US',
    taxId: '83-4021577',
    incorporatedOn: '2019-06-03',
    registrationNumber,
  },
  ...more,
})

async function submittedIndividual(client: Client, fullName: string): Promise<string> {
  const id = await createIndividual(client, fullName)
  await addDocument(client, id, 'PASSPORT')
  await submit(client, id)
  return id
}

async function submittedBusiness(client: Client, registrationNumber: string): Promise<string> {
  const id = await createBusiness(client, registrationNumber)
  await completeBusiness(client, id)
  await submit(client, id)
  return id
}

/** Customers in every state of the lifecycle, each made by the requests that lead there. Every one returns an id. */
export const seeds = {
  /** A person who has sent a name and nothing else. */
  'individual.start': client => createIndividual(client, 'Ada Miller 003', { region: 'US' }),
  /** A person in the EU, whose email and phone come first. */
  'individual.contact_needed': client => createIndividual(client, 'Lena Brandt 003', european),
  /** A person who submitted too little. */
  async 'individual.action_needed'(client) {
    const id = await createIndividual(client, 'Ada Miller 003', { region: 'US' })
    await submit(client, id)
    return id
  },
  /** A person whose identity document could not be read. */
  'individual.document_refused': client => submittedIndividual(client, 'Ada Miller 003'),
  'individual.in_review': client => submittedIndividual(client, 'Ben Ortiz 001'),
  'individual.approved': client => createIndividual(client, 'Jordan Avery'),
  'individual.rejected': client => createIndividual(client, 'Cleo Park 002'),
  async 'individual.on_hold'(client, { setCustomerStatus }) {
    const id = await createIndividual(client, 'Jordan Avery')
    setCustomerStatus(id, 'HOLD')
    return id
  },
  /** A business with no more than its creation asks for. */
  'business.start': client => createBusiness(client, '7304003', newBusiness('7304003')),
  /** A business in the EU, whose contact person's email and phone come first. */
  async 'business.contact_needed'(client) {
    const { businessInfo } = newBusiness('7304003')
    const instead = newBusiness('7304003', { ...european, businessInfo: { ...businessInfo, country: 'DE' } })
    return createBusiness(client, '7304003', instead)
  },
  /** A business that submitted too little. */
  async 'business.action_needed'(client) {
    const id = await createBusiness(client, '7304003', newBusiness('7304003'))
    await submit(client, id)
    return id
  },
  /** A business that lacks nothing, and has not submitted yet. */
  async 'business.ready'(client) {
    const id = await createBusiness(client, '7304001')
    await completeBusiness(client, id)
    return id
  },
  /** A business the provider is checking. */
  'business.in_progress': client => submittedBusiness(client, '7304003'),
  /** A business a person is looking at. */
  'business.in_review': client => submittedBusiness(client, '7304001'),
  'business.approved': client => submittedBusiness(client, '7304000'),
  'business.rejected': client => submittedBusiness(client, '7304002'),
  async 'business.on_hold'(client, { setCustomerStatus }) {
    const id = await submittedBusiness(client, '7304000')
    setCustomerStatus(id, 'HOLD')
    return id
  },
} as const satisfies Record<string, (client: Client, sandbox: Steer) => Promise<string>>

/** The name of a customer that `seedCustomer` creates. */
export type SeedName = keyof typeof seeds
