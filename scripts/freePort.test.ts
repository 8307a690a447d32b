import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { freePort } from './freePort.mjs'

const server = createServer()
afterEach(() => server.close())

it('passes over a port that is taken, and one it gave out before', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const first = await freePort(port)
  expect(first).toBeGreaterThan(port)
  expect(await freePort(port)).toBeGreaterThan(first)
})
