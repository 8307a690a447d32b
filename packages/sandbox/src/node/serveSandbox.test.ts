import { createClient, createCustomer, createKycLink, getCustomer, getPlatformConfig } from '@grid-kyc/core'
import { afterEach, expect, it } from 'vitest'
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
