import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { businessFields, createCustomer, exampleOf } from '@grid-kyc/core'
import { serveSandbox } from '@grid-kyc/sandbox/node'
import { expect, it } from 'vitest'
import { runCli } from '../cli/runCli.js'
import { createGridProxy } from '../createGridProxy.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { toNodeHandler } from '../node/toNodeHandler.js'

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
