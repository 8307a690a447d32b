import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import {
  createClient,
  createCustomer,
  GridKycError,
  getCustomer,
  type Operation,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import { createSandbox, type Sandbox } from '@grid-kyc/sandbox'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { expressApp } from '../../../../docs/samples/expressApp.js'
import { fastifyApp } from '../../../../docs/samples/fastifyApp.js'
import { nodeServer } from '../../../../docs/samples/nodeServer.js'
import { createGridProxy, type GridProxy } from '../createGridProxy.js'
import { toNodeHandler } from './toNodeHandler.js'

const ends: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function listen(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  ends.push(
    () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** It has no types of its own, and those of Express 5 fit what is used here. */
const express4: typeof express = createRequire(import.meta.url)('express4')

/** Each starts the real framework with the proxy in it, as the documentation says. */
const frameworks: Record<string, (proxy: GridProxy) => Promise<string>> = {
  http: proxy => listen(nodeServer(proxy)),
  'Express 5': proxy => listen(createServer(expressApp(proxy))),
  'Express 5, below a path': proxy => {
    const app = express()
    app.use('/api/grid', toNodeHandler(proxy))
    app.get('/other', (_, response) => void response.json({ other: true }))
    return listen(createServer(app))
  },
  'Express 4': proxy => {
    const app = express4()
    app.use(toNodeHandler(proxy))
    app.use(express4.json())
    app.get('/other', (_, response) => void response.json({ other: true }))
    return listen(createServer(app))
  },
  'Hono 4': proxy => {
    const app = new Hono()
    app.all('/api/grid/*', context => proxy.fetch(context.req.raw, { native: context }))
    app.get('/other', context => context.json({ other: true }))
    return listen(createServer(getRequestListener(app.fetch)))
  },
  async 'Fastify 5'(proxy) {
    const app = await fastifyApp(proxy)
    ends.push(() => app.close())
    return app.listen({ port: 0, host: '127.0.0.1' })
  },
}

async function startProxy(log: (cause: unknown) => void = () => {}) {
  const sandbox = createSandbox()
  const { id: customerId = '' } = await sandbox.client.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' },
  })
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://sandbox.grid-kyc.test/grid/2025-10-13',
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      fetch: sandbox.fetch,
    },
    basePath: '/api/grid',
    customerFor: () => customerId,
    log: ({ cause }) => cause && log(cause),
  })
  ends.push(
    () => proxy.close(),
    () => sandbox.close(),
  )
  return { sandbox, proxy, customerId }
}

const tenMegabytes = () => {
  const bytes = new Uint8Array(10 * 2 ** 20).fill(120)
  bytes.set(new TextEncoder().encode('%PDF-1.4\n'))
  return new File([bytes], 'Führerschein 免許.pdf', { type: 'application/pdf' })
}

const statusOf = (sandbox: Sandbox, wanted: Operation) =>
  sandbox.requests.find(({ operation }) => operation === wanted)?.status

describe.each(Object.entries(frameworks))('in %s', (name, start) => {
  it('reads, writes, uploads 10 MB and leaves other paths alone', async () => {
    const { proxy, customerId } = await startProxy(cause => expect(cause).toBeUndefined())
    const origin = await start(proxy)
    const client = createClient({ baseUrl: `${origin}/api/grid` })
    expect(await client.send(getCustomer, { customerId })).toMatchObject({ id: customerId })
    const form = toFormData({
      documentHolder: customerId,
      documentType: 'PASSPORT',
      country: 'DE',
      file: tenMegabytes(),
    })
    expect(await client.send(uploadDocument, { form })).toMatchObject({ fileName: 'Führerschein 免許.pdf' })
    const other = await fetch(`${origin}/other`)
    expect(other.status).toBe(name === 'http' ? 404 : 200)
  })
})

it('refuses a file above the limit while it is still coming, and the browser sees why', async () => {
  const { proxy, customerId, sandbox } = await startProxy()
  const origin = await listen(createServer(toNodeHandler(proxy)))
  const client = createClient({ baseUrl: `${origin}/api/grid` })
  const file = new File([await tenMegabytes().arrayBuffer(), new Uint8Array(2 ** 16)], 'large.pdf')
  const form = toFormData({ documentHolder: customerId, documentType: 'PASSPORT', country: 'DE', file })
  const error = await client.send(uploadDocument, { form }).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(GridKycError)
  expect(error).toMatchObject({ status: 413 })
  expect(statusOf(sandbox, 'uploadDocument')).not.toBe(201)
})

it('says what to change when the body was read before', async () => {
  const { proxy, customerId } = await startProxy()
  const app = express()
  app.use(express.json())
  app.use(toNodeHandler(proxy))
  const origin = await listen(createServer(app))
  const response = await fetch(`${origin}/api/grid/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customerId }),
  })
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({
    code: 'BODY_ALREADY_READ',
    message: expect.stringContaining('before express.json()'),
  })
})

it('ends what goes to Grid when the browser breaks an upload off', async () => {
  const { proxy, customerId, sandbox } = await startProxy()
  const origin = await listen(createServer(toNodeHandler(proxy)))
  const head = `--b\r\ncontent-disposition: form-data; name="documentHolder"\r\n\r\n${customerId}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n`
  let next = new TextEncoder().encode(head)
  const endless = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(next)
      next = new Uint8Array(2 ** 14)
      await new Promise(resolve => setTimeout(resolve, 5))
    },
  })
  const leave = new AbortController()
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const init = { method: 'POST', headers, body: endless, duplex: 'half', signal: leave.signal }
  const sent = fetch(`${origin}/api/grid/documents`, init as RequestInit)
  await expect.poll(() => statusOf(sandbox, 'uploadDocument')).toBe(0)
  leave.abort()
  await expect(sent).rejects.toThrow()
  await expect.poll(() => statusOf(sandbox, 'uploadDocument')).toBeGreaterThanOrEqual(400)
})
