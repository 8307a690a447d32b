import { customerState, getCustomer, listDocuments, listVerifications } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { addDocument } from './applicants.js'
import { type SeedName, seeds } from './seeds.js'

const names = Object.keys(seeds) as SeedName[]
const states: Record<string, string> = {
  contact_needed: 'start',
  document_refused: 'action_needed',
  ready: 'start',
  in_progress: 'in_review',
}

it.each(names)('%s is a customer in that state', async name => {
  const sandbox = createSandbox()
  const customerId = await sandbox.seedCustomer(name)
  const customer = await sandbox.client.send(getCustomer, { customerId })
  const { data } = await sandbox.client.send(listVerifications, { customerId })
  const [type = '', state = ''] = name.split('.')
  expect(customer.customerType).toBe(type.toUpperCase())
  expect(customerState(customer, data.at(-1) ?? null)).toBe(states[state] ?? state)
  expect(customer.contactVerification !== undefined).toBe(state === 'contact_needed')
  expect(sandbox.requests.map(({ status }) => status).filter(status => status >= 400)).toEqual([])
  await sandbox.close()
})

it('gives a passport one picture, and a card both sides', async () => {
  const sandbox = createSandbox()
  const documentHolder = await sandbox.seedCustomer('individual.start')
  await addDocument(sandbox.client, documentHolder, 'PASSPORT')
  await addDocument(sandbox.client, documentHolder, 'DRIVERS_LICENSE')
  const { data } = await sandbox.client.send(listDocuments, { documentHolder })
  expect(data.map(({ fileName, side }) => [fileName, side])).toEqual([
    ['passport.pdf', undefined],
    ['drivers_license.pdf', 'FRONT'],
    ['drivers_license.pdf', 'BACK'],
  ])
  await sandbox.close()
})

it('has the customers whose contacts come first in Germany', async () => {
  const sandbox = createSandbox()
  const [person, business] = [
    await sandbox.seedCustomer('individual.contact_needed'),
    await sandbox.seedCustomer('business.contact_needed'),
  ]
  expect(await sandbox.client.send(getCustomer, { customerId: person })).toMatchObject({
    region: 'DE',
    nationality: 'DE',
  })
  expect(await sandbox.client.send(getCustomer, { customerId: business })).toMatchObject({
    ...{ region: 'DE', businessInfo: { country: 'DE' } },
  })
  await sandbox.close()
})

it('makes the same customer twice without a conflict', async () => {
  const sandbox = createSandbox()
  expect(await sandbox.seedCustomer('business.approved')).not.toBe(await sandbox.seedCustomer('business.approved'))
  await sandbox.close()
})
