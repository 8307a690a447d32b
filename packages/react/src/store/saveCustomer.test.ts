import { allFields, type Customer, type CustomerCreate, createClient, getCustomer, type Values } from '@grid-kyc/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { adaMiller, harborAndPine } from '../../../../test/customers.js'
import { startInProcess } from '../../../../test/startInProcess.js'
import { saveCustomer } from './saveCustomer.js'

/** Saves for a session with this customer, or with none. */
async function start(customer: CustomerCreate, { isNew = false } = {}) {
  let session: string[] = []
  const environment = await startInProcess(customer, {
    proxy: {
      customerFor: () => session,
      create: {
        platformCustomerId: () => 'account-7',
        onCreated(_request, { id = '' }) {
          session = [id]
        },
      },
    },
  })
  onTestFinished(() => environment.close())
  if (!isNew) session = [environment.customerId]
  const sent: [string, unknown][] = []
  const client = createClient({
    baseUrl: environment.proxyUrl,
    async fetch(request) {
      const body = request.method === 'GET' ? new URL(request.url).pathname : await request.clone().json()
      sent.push([request.method, body])
      return environment.fetch(request)
    },
  })
  const [onStored, onChallenged] = [vi.fn(), vi.fn()]
  const save = (values: Values | undefined, customerId?: string, saved?: Customer) =>
    saveCustomer(
      {
        ...{ client, table: allFields.individual, customerId, onStored, onChallenged },
        changes: () => values,
      },
      saved,
    )
  const { customerId } = environment
  const known = isNew ? undefined : await client.send(getCustomer, { customerId })
  sent.length = 0
  return { environment, customerId, known, sent, onStored, onChallenged, save, session: () => session[0] ?? '' }
}
const ada = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' }

describe('a new customer', () => {
  it('is created after asking who is signed in', async () => {
    const { save, sent, onStored, session } = await start(harborAndPine, { isNew: true })
    await save({ ...ada, region: 'US' })
    expect(sent).toEqual([
      ['GET', '/api/grid/session'],
      ['POST', { ...ada, region: 'US' }],
    ])
    expect(onStored.mock.calls).toEqual([
      [expect.objectContaining({ id: session(), ...ada }), { ...ada, region: 'US' }, true],
    ])
  })

  it('is not created from nothing', async () => {
    const { save, sent, onStored } = await start(harborAndPine, { isNew: true })
    await save(undefined)
    expect(sent).toEqual([['GET', '/api/grid/session']])
    expect(onStored).not.toHaveBeenCalled()
  })

  it('who was created already, and whose response was lost, is brought up to date', async () => {
    const { save, sent, onStored } = await start(harborAndPine, { isNew: true })
    await save({ ...ada, region: 'US' })
    sent.length = 0
    onStored.mockClear()
    await save({ customerType: 'INDIVIDUAL', fullName: 'Ada Brown 003' })
    expect(sent.map(([method]) => method)).toEqual(['GET', 'GET', 'PATCH'])
    expect(onStored.mock.calls).toEqual([
      [expect.objectContaining(ada), {}, false],
      [
        expect.objectContaining({ fullName: 'Ada Brown 003' }),
        expect.objectContaining({ fullName: 'Ada Brown 003' }),
        false,
      ],
    ])
  })

  it('whom Grid answers with other values is updated after the creation', async () => {
    const { environment, save, sent, onStored } = await start(harborAndPine, { isNew: true })
    environment.sandbox.faults.next('createCustomer', { kind: 'set', path: 'fullName', value: 'Another Name' })
    await save({ ...ada, region: 'US' })
    expect(sent.map(([method]) => method)).toEqual(['GET', 'POST', 'PATCH'])
    expect(onStored.mock.calls.map(([, body, created]) => [Object.keys(body).length > 0, created])).toEqual([
      [false, true],
      [true, false],
    ])
  })
})

describe('a customer Grid has', () => {
  it('is sent each contact in a request of its own, after the rest', async () => {
    const { customerId, known, save, sent, onStored } = await start(adaMiller)
    const contacts = { email: 'ada@example.com', phoneNumber: '+14155550171' }
    await save({ ...ada, birthDate: '1987-03-14', ...contacts }, customerId, known)
    expect(sent).toEqual([
      ['PATCH', { ...ada, birthDate: '1987-03-14' }],
      ['PATCH', { customerType: 'INDIVIDUAL', email: contacts.email }],
      ['PATCH', { customerType: 'INDIVIDUAL', phoneNumber: contacts.phoneNumber }],
    ])
    expect(onStored.mock.calls.map(([, body, created]) => [Object.keys(body), created])).toEqual([
      [['customerType', 'fullName', 'birthDate'], false],
      [['customerType', 'email'], false],
      [['customerType', 'phoneNumber'], false],
    ])
  })

  it('is sent no request of nothing but the kind of customer', async () => {
    const { customerId, known, save, sent } = await start(adaMiller)
    await save({ customerType: 'INDIVIDUAL', email: 'ada@example.com' }, customerId, known)
    expect(sent).toEqual([['PATCH', { customerType: 'INDIVIDUAL', email: 'ada@example.com' }]])
    await save(undefined, customerId, known)
    expect(sent).toHaveLength(1)
  })

  it('has its contact challenged where a wallet has to sign the change', async () => {
    const { environment, customerId, known, save, onStored, onChallenged } = await start(adaMiller)
    environment.sandbox.tieWallet(customerId, ['email'])
    await save({ customerType: 'INDIVIDUAL', email: 'ada@example.com' }, customerId, known)
    expect(onChallenged.mock.calls).toEqual([[['email']]])
    expect(onStored).not.toHaveBeenCalled()
  })
})
