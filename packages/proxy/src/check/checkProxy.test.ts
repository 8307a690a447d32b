import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { businessFields, createCustomer, exampleOf } from '@grid-kyc/core'
import { serveSandbox } from '@grid-kyc/sandbox/node'
import { expect, it } from 'vitest'
import { serveOnLoopback } from '../../test/serveOnLoopback.js'
import { runCli } from '../cli/runCli.js'
import { createGridProxy } from '../createGridProxy.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { toNodeHandler } from '../node/toNodeHandler.js'
import { checkProxy } from './checkProxy.js'

/** In this process: starting the command takes seconds, and has a test of its own. */
async function run(args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = []
  const add = (line: string) => void lines.push(line)
  const code = await runCli(args, { env: {}, out: add, err: add })
  return { code, out: lines.join('\n') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

/** A proxy that takes any session, creates what a check begins with, and forbids everything after that. */
async function stubProxy(options: { grid?: string; asksGrid?: boolean } = {}) {
  const received: string[] = []
  const { url: origin } = await serveOnLoopback(async (request, response) => {
    const session = /^session=([\w:]+)$/.exec(request.headers.cookie ?? '')?.[1]
    received.push(`${request.url} ${session}`)
    const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body))
    if (request.url === '/api/grid/session' && session) {
      if (options.asksGrid) await fetch(`${options.grid}/customers/${session}`)
      return answer(200, { customerId: `Customer:${session}`, customerType: 'BUSINESS', mayCreate: false })
    }
    return received.length < 9 ? answer(201, { id: 'Thing:1' }) : answer(403, { code: 'FORBIDDEN', message: 'No.' })
  })
  return { url: `${origin}/api/grid`, received }
}

/** What the check prints about a proxy, and what it resolves with. */
async function checked(options: Partial<Parameters<typeof checkProxy>[0]> & { url: string }) {
  const lines: string[] = []
  const print = (line: string) => void lines.push(line)
  const all = { asA: 'Cookie: session=a', asB: 'Cookie: session=b', grid: undefined, listen: 0, print, ...options }
  const passed = await checkProxy(all)
  return { passed, lines }
}

it('signs in as two customers with the headers it was given, and judges the answers alone', async () => {
  const { url, received } = await stubProxy()
  const { passed, lines } = await checked({ url, asA: ' COOKIE :  session=a ', asB: 'cookie:session=b' })
  expect(passed).toBe(false)
  expect(received.slice(0, 5)).toEqual([
    '/api/grid/session a',
    '/api/grid/beneficial-owners a',
    '/api/grid/documents a',
    '/api/grid/verifications a',
    '/api/grid/session b',
  ])
  expect(received).toContain('/api/gridx/customers/Customer:a a')
  expect(received).toContain('/api/grid/session undefined')
  expect(lines.filter(line => line.startsWith('Recording'))).toEqual([])
  expect(lines).toContain('FAILED  the session, signed out')
  expect(lines.at(-1)).toBe('Only answers were judged. With --grid, what reaches Grid is judged too.')
})

it("keeps a header's value whole when it has colons", async () => {
  const { url, received } = await stubProxy()
  await checked({ url, asA: 'Cookie: session=a:b' })
  expect(received[0]).toBe('/api/grid/session a:b')
})

it('takes a URL with a slash at its end for the same proxy', async () => {
  const { url, received } = await stubProxy()
  await checked({ url: `${url}/` })
  expect(received).toContain('/api/gridx/customers/Customer:a a')
  expect(received.filter(path => path.startsWith('/api/grid//session'))).toEqual([])
})

it.each(['session=a', ': a', ''])('refuses the header %j, which has no name', async header => {
  const message = 'A header is written "Name: value". Write --as-a and --as-b like that.'
  const { url, received } = await stubProxy()
  await expect(checked({ url, asA: header })).rejects.toThrow(new TypeError(message))
  await expect(checked({ url, asB: header })).rejects.toThrow(new TypeError(message))
  expect(received).toEqual([])
})

it('names the recorder that the proxy has to use, also when nothing reached it, and stops it', async () => {
  const lines: string[] = []
  const { url } = await stubProxy()
  const print = (line: string) => void lines.push(line)
  const recorder = /^Recording at (http:\/\/127\.0\.0\.1:\d+\/grid)$/
  await expect(checked({ url, grid: 'http://127.0.0.1:1/grid', print })).rejects.toThrow(
    /^Nothing reached the recorder\. Give the proxy http:\/\/127\.0\.0\.1:\d+\/grid as Grid's base URL\.$/,
  )
  expect(lines).toEqual([expect.stringMatching(recorder)])
  await expect(fetch(recorder.exec(lines[0] ?? '')?.[1] ?? '')).rejects.toThrow('fetch failed')
})

it('judges what reaches Grid at a proxy that uses the recorder', async () => {
  const { url: grid } = await serveOnLoopback((_request, response) => response.end('{}'))
  const listen = await freePort()
  const { url } = await stubProxy({ grid: `http://127.0.0.1:${listen}`, asksGrid: true })
  const { passed, lines } = await checked({ url, grid, listen })
  expect(passed).toBe(false)
  expect(lines[0]).toBe(`Recording at http://127.0.0.1:${listen}/`)
  expect(lines.at(-1)).toMatch(/^\d+ passed, \d+ failed, 0 not tried$/)
})

it('checks a proxy from the command line, and finds a hole in one', async () => {
  const grid = await serveSandbox()
  const { businessInfo } = exampleOf(businessFields)
  const newBusiness = async () => {
    const body = { customerType: 'BUSINESS', businessInfo: { ...businessInfo, registrationNumber: '7304001' } } as never
    return (await grid.sandbox.client.send(createCustomer, { body })).id
  }
  const customers: Record<string, string | undefined> = { 'user=a': await newBusiness(), 'user=b': await newBusiness() }
  const servers: Server[] = []
  const mount = async (baseUrl: string, options: Partial<GridProxyOptions> = {}) => {
    const proxy = createGridProxy({
      grid: { baseUrl, clientId: 'sandbox', clientSecret: 'sandbox' },
      basePath: '/api/grid',
      customerFor: request => customers[request.headers.get('cookie') ?? ''],
      ...options,
    })
    const server = createServer(toNodeHandler(proxy))
    servers.push(server)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/grid`
    return ['check', '--url', url, '--as-a', 'Cookie: user=a', '--as-b', 'Cookie: user=b']
  }
  try {
    const port = await freePort()
    const recorded = await mount(grid.url.replace(/:\d+/, `:${port}`))
    const passed = await run([...recorded, '--grid', grid.url, '--listen', String(port)])
    expect(passed.out).toMatch(/^1\d\d passed, 0 failed, 0 not tried$/m)
    expect(passed.code).toBe(0)

    const unrecorded = await mount(grid.url)
    expect((await run([...unrecorded, '--grid', grid.url, '--listen', String(port)])).out).toContain(
      'Nothing reached the recorder',
    )
    const open = await run(await mount(grid.url, { origins: ['https://evil.example'] }))
    expect(open.out).toContain("FAILED  a page that is not the platform's: origin https://evil.example")
    expect(open.out).toContain('Only answers were judged')
    expect(open.code).toBe(1)
    expect((await run(unrecorded.map(each => each.replace('user=b', 'user=a')))).out).toContain('two are needed')
    const wrongHeader = await run(unrecorded.map(each => each.replace('Cookie: user=b', 'user=b')))
    expect(wrongHeader.out).toBe('A header is written "Name: value". Write --as-a and --as-b like that.')
    expect(wrongHeader.code).toBe(1)
    const signedOut = await run(unrecorded.map(each => each.replace('user=b', 'user=c')))
    expect(signedOut.out).toMatch(/^GET \/session was answered 401, so nothing can be checked\. \{"status":401/)
  } finally {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
    await grid.stop()
    await grid.sandbox.close()
  }
})
