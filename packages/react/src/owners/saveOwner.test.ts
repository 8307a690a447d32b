import {
  type BeneficialOwner,
  beneficialOwnerFields,
  type Client,
  createBeneficialOwner,
  createClient,
  type ErrorKind,
  exampleOf,
  GridKycError,
  listBeneficialOwners,
  updateBeneficialOwner,
  type Values,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { saveOwner } from './saveOwner.js'

const { customerId: _, ...amina } = exampleOf(beneficialOwnerFields)

let environment: TestEnvironment
let client: Client
/** What was to be written, in order. */
let written: [string, Values | undefined][]
/** Happens after Grid has created a person, or before, and may fail. */
let afterCreation: () => unknown
let beforeCreation: () => unknown

beforeEach(async () => {
  environment = await startInProcess(harborAndPineInc)
  written = []
  afterCreation = () => undefined
  beforeCreation = () => undefined
  const proxy = createClient({ baseUrl: environment.proxyUrl, fetch: environment.fetch })
  client = {
    async send(route, input, options) {
      const isCreation = Object.is(route, createBeneficialOwner)
      if (route.method !== 'GET') written.push([route.method, 'body' in input ? (input.body as Values) : undefined])
      if (isCreation) await beforeCreation()
      const answer = await proxy.send(route, input, options)
      if (isCreation) await afterCreation()
      return answer
    },
  }
})
afterEach(() => environment.close())

const list = async () => {
  const { customerId } = environment
  return (await client.send(listBeneficialOwners, { customerId })).data
}
/** Grid's record of a person who was added in another way. */
const add = async (more: Values = {}) => {
  const body = { ...amina, customerId: environment.customerId, ...more }
  const { id } = await environment.sandbox.client.send(createBeneficialOwner, { body: body as never })
  return (await list()).find(each => each.id === id) as BeneficialOwner
}
const save = (values: Values, saved?: BeneficialOwner, people = list) =>
  saveOwner({ client, customerId: environment.customerId, values, saved, list: people })
const failure = (kind: ErrorKind) => new GridKycError({ kind, message: 'It failed.' })

describe('a person Grid has', () => {
  it('is sent with what changed alone', async () => {
    const saved = await add()
    const { owner, sent, created } = await save({ ...saved, ownershipPercentage: 30 }, saved)
    expect(written).toEqual([['PATCH', { ownershipPercentage: 30 }]])
    expect({ sent, created }).toEqual({ sent: { ownershipPercentage: 30 }, created: false })
    expect(owner).toMatchObject({ id: saved.id, ownershipPercentage: 30 })
  })

  it('is not sent when nothing changed', async () => {
    const saved = await add()
    expect(await save({ ...saved }, saved)).toEqual({ owner: saved, sent: {}, created: false })
    expect(written).toEqual([])
  })
})

describe('a new person', () => {
  it('is created for the business', async () => {
    const { owner, sent, created } = await save(amina)
    expect(created).toBe(true)
    expect(sent).toEqual({ ...amina, customerId: environment.customerId })
    expect(written).toEqual([['POST', sent]])
    expect((await list()).map(({ id }) => id)).toEqual([owner.id])
  })

  it('who is there already is updated, and keeps the roles they had behind the chosen ones', async () => {
    const known = await add({ roles: ['DIRECTOR', 'UBO'] })
    const { owner, created } = await save({ ...amina, roles: ['UBO', 'CONTROL_PERSON'] })
    expect(created).toBe(false)
    expect(owner).toMatchObject({ id: known.id, roles: ['UBO', 'CONTROL_PERSON', 'DIRECTOR'] })
    expect(written.map(([method]) => method)).toEqual(['PATCH'])
  })

  it('who is there already keeps their roles when none was chosen', async () => {
    const known = await add({ roles: ['DIRECTOR'] })
    const { owner } = await save({ ...amina, roles: undefined, ownershipPercentage: 5 })
    expect(owner).toMatchObject({ id: known.id, roles: ['DIRECTOR'], ownershipPercentage: 5 })
  })
})

describe('a creation without a response', () => {
  it.each<ErrorKind>(['network', 'timeout', 'unavailable', 'unexpected'])(
    'is found in the list when Grid has done it: %s',
    async kind => {
      afterCreation = () => Promise.reject(failure(kind))
      const { owner, sent, created } = await save(amina)
      expect(created).toBe(true)
      expect(sent).toEqual({ ...amina, customerId: environment.customerId })
      expect((await list()).map(({ id }) => id)).toEqual([owner.id])
      expect(written).toHaveLength(1)
    },
  )

  it.each<ErrorKind>(['invalid', 'conflict', 'unauthorized', 'forbidden', 'not_found', 'rate_limited'])(
    'is not looked for when Grid has refused it: %s',
    async kind => {
      const cause = failure(kind)
      let lookups = 0
      afterCreation = () => Promise.reject(cause)
      const counted = () => {
        lookups++
        return list()
      }
      await expect(save(amina, undefined, counted)).rejects.toBe(cause)
      expect(lookups).toBe(1)
    },
  )

  it('fails as it is when it is no error of Grid', async () => {
    const cause = Object.assign(new TypeError('A mistake in the code'), { kind: 'network' })
    afterCreation = () => Promise.reject(cause)
    await expect(save(amina)).rejects.toBe(cause)
  })

  it('updates the person whom another tab has added meanwhile with other values', async () => {
    beforeCreation = async () => {
      await add({ ownershipPercentage: 10, roles: ['DIRECTOR'] })
      throw failure('network')
    }
    const { owner, created } = await save(amina)
    expect(created).toBe(false)
    expect(owner).toMatchObject({ ownershipPercentage: 40, roles: ['UBO', 'CONTROL_PERSON', 'DIRECTOR'] })
    expect(written.map(([method]) => method)).toEqual(['POST', 'PATCH'])
    expect(await list()).toHaveLength(1)
  })

  it('fails with its own error when the person is not there', async () => {
    const cause = failure('network')
    beforeCreation = () => Promise.reject(cause)
    await expect(save(amina)).rejects.toBe(cause)
  })

  it('fails with its own error when the list cannot be fetched either', async () => {
    const cause = failure('timeout')
    beforeCreation = () => Promise.reject(cause)
    const answers = [list, () => Promise.reject(failure('network'))]
    await expect(save(amina, undefined, () => answers.shift()?.() ?? list())).rejects.toBe(cause)
    expect(answers).toEqual([])
  })
})

it('updates the one person of several who is meant', async () => {
  const other = await add({ personalInfo: { ...amina.personalInfo, firstName: 'Ben' } })
  const { owner } = await save(amina)
  expect(owner.id).not.toBe(other.id)
  await client.send(updateBeneficialOwner, { beneficialOwnerId: owner.id, body: { ownershipPercentage: 1 } })
  expect((await save(amina)).owner).toMatchObject({ id: owner.id, ownershipPercentage: 40 })
})
