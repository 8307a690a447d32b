import { networkInterfaces } from 'node:os'
import {
  type BusinessCustomer,
  type BusinessCustomerCreate,
  businessFields,
  createClient,
  createCustomer,
  createKycLink,
  createVerification,
  exampleOf,
  getCustomer,
  getPlatformConfig,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { type SandboxServer, serveSandbox } from './serveSandbox.js'

const headers = { authorization: `Basic ${btoa('sandbox:sandbox')}` }
let server: SandboxServer | undefined

afterEach(async () => {
  await server?.stop()
  await server?.sandbox.close()
})

it('serves the API, and puts its own origin into links', async () => {
  server = await serveSandbox()
  const grid = createClient({ baseUrl: server.url, headers })
  const { id: customerId = '' } = await grid.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' },
  })
  const { kycUrl } = await grid.send(createKycLink, { customerId })
  expect(new URL(kycUrl).origin).toBe(server.origin)
  expect((await fetch(kycUrl)).status).toBe(200)
})

it('leaves the process its own Request and Response, which other servers in it rely on', async () => {
  const own = [globalThis.Request, globalThis.Response]
  server = await serveSandbox()
  expect((await fetch(`${server.url}/config`, { headers })).status).toBe(200)
  expect(globalThis.Request).toBe(own[0])
  expect(globalThis.Response).toBe(own[1])
})

it('stops and starts again on the same port with its state kept', async () => {
  server = await serveSandbox()
  const grid = createClient({ baseUrl: server.url, headers })
  const { id: customerId = '' } = await grid.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 001' },
  })
  await server.stop()
  await expect(fetch(`${server.url}/config`, { headers })).rejects.toThrow()
  await server.start()
  expect(await grid.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'PENDING' })
})

it('starts and stops as often as it is asked to', async () => {
  const warned = vi.fn()
  process.on('warning', warned)
  server = await serveSandbox()
  for (let time = 0; time < 12; time++) {
    await server.stop()
    await server.start()
  }
  process.off('warning', warned)
  expect(warned).not.toHaveBeenCalled()
  expect((await fetch(`${server.url}/config`, { headers })).status).toBe(200)
})

const hasIpv6 = Object.values(networkInterfaces()).some(all => all?.some(({ address }) => address === '::1'))

it.runIf(hasIpv6)('writes the host as a URL has it, IPv6 in brackets', async () => {
  server = await serveSandbox({ host: '::1' })
  expect(new URL(server.origin).hostname).toBe('[::1]')
  expect((await fetch(`${server.url}/config`, { headers })).status).toBe(200)
})

it('destroys the socket of a connection it was asked to drop', async () => {
  server = await serveSandbox()
  server.sandbox.faults.next('getPlatformConfig', { kind: 'droppedConnection' })
  await expect(fetch(`${server.url}/config`, { headers })).rejects.toThrow()
  const grid = createClient({ baseUrl: server.url, headers })
  expect(await grid.send(getPlatformConfig, {})).toHaveProperty('umaDomain')
})

it('rejects where the port is taken', async () => {
  server = await serveSandbox()
  const port = Number(new URL(server.origin).port)
  await expect(serveSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

it('serves a sandbox it is given', async () => {
  const sandbox = createSandbox({ credentials: { clientId: 'me', clientSecret: 'ünsaid' } })
  server = await serveSandbox({ sandbox })
  expect((await fetch(`${server.url}/config`, { headers })).status).toBe(401)
  const bytes = Buffer.from('me:ünsaid').toString('base64')
  expect((await fetch(`${server.url}/config`, { headers: { authorization: `Basic ${bytes}` } })).status).toBe(200)
})

describe('the hosted page of a business', () => {
  const outcomes = ['approved', 'in_review', 'rejected', 'abandoned'] as const

  /** What the page, the customer and a submission afterwards come to, for one button of the page. */
  async function finishBy(registrationNumber: string | undefined, outcome: string) {
    const grid = createClient({ baseUrl: server?.url ?? '', headers })
    const { registrationNumber: _, ...businessInfo } = exampleOf(businessFields).businessInfo
    const body = {
      customerType: 'BUSINESS',
      businessInfo: { ...businessInfo, ...(registrationNumber !== undefined && { registrationNumber }) },
    } as BusinessCustomerCreate
    const { id: customerId = '' } = await grid.send(createCustomer, { body })
    const { kycUrl } = await grid.send(createKycLink, { customerId })
    const page = await (await fetch(kycUrl)).text()
    await fetch(kycUrl, { method: 'POST', body: new URLSearchParams({ outcome }) })
    const { kybStatus } = (await grid.send(getCustomer, { customerId })) as BusinessCustomer
    const submitted = await grid.send(createVerification, { body: { customerId } }).catch(error => error)
    return [page.includes('nothing to enter'), kybStatus, submitted.status ?? submitted.verificationStatus]
  }

  beforeEach(async () => {
    server = await serveSandbox()
  })

  it.each(['7304001', '7304003', undefined])(
    'decides nothing by itself where the registration number is %s: the button does',
    async number => {
      expect(await Promise.all(outcomes.map(outcome => finishBy(number, outcome)))).toEqual([
        [false, 'APPROVED', 400],
        [false, 'PENDING', 'RESOLVE_ERRORS'],
        [false, 'REJECTED', 400],
        [false, 'UNVERIFIED', 'RESOLVE_ERRORS'],
      ])
    },
  )

  it.each([
    ['7304002', 'REJECTED'],
    ['7304000', 'APPROVED'],
    ['7304004', 'APPROVED'],
    ['HRB 1002B', 'APPROVED'],
  ])(
    'asks for nothing where the registration number is %s, and answers %s to every button',
    async (number, decision) => {
      expect(await Promise.all(outcomes.map(outcome => finishBy(number, outcome)))).toEqual([
        [true, decision, 400],
        [true, decision, 400],
        [true, decision, 400],
        // The customer left, so its submission through the API is what decides.
        [true, 'UNVERIFIED', decision],
      ])
    },
  )
})
