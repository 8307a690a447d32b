import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createClient, createCustomer, getCustomer } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cookieSessionApp } from '../../../../docs/samples/cookieSession.js'
import { expressSession } from '../../../../docs/samples/expressSession.js'
import { fastifySession } from '../../../../docs/samples/fastifySession.js'
import { passportApp } from '../../../../docs/samples/passportApp.js'
import { readSettings, type Settings } from '../../../../docs/samples/readSettings.js'
import type { Users } from '../../../../docs/samples/Users.js'
import { createGridProxy } from '../createGridProxy.js'
import type { HookInfo } from '../hookInfo.js'
import { toNodeHandler } from './toNodeHandler.js'

let grid: SandboxServer
const ends: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  grid = await serveSandbox()
})

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  await grid.stop()
  await grid.sandbox.close()
})

async function listen(app: RequestListener): Promise<string> {
  const server = createServer(app)
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

const apps: Record<string, (settings: Settings, users: Users) => Promise<string>> = {
  'express-session': (settings, users) => listen(expressSession(settings, users)),
  'cookie-session': (settings, users) => listen(cookieSessionApp(settings, users)),
  Passport: (settings, users) => listen(passportApp(settings, users)),
  async '@fastify/session'(settings, users) {
    const app = await fastifySession(settings, users)
    ends.push(() => app.close())
    return app.listen({ port: 0, host: '127.0.0.1' })
  },
}

async function settings(): Promise<Settings> {
  return readSettings({
    GRID_BASE_URL: grid.url,
    GRID_CLIENT_ID: 'sandbox',
    GRID_CLIENT_SECRET: 'sandbox',
    GRID_WEBHOOK_PUBLIC_KEY: await grid.sandbox.webhookPublicKey,
    SESSION_SECRET: 'a secret of thirty-two characters or more',
    APP_ORIGIN: 'http://127.0.0.1:5173',
  })
}

/** A browser with its cookies. */
function browser(origin: string) {
  const cookies = new Map<string, string>()
  const send = async (request: Request) => {
    request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(request)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const post = (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    return send(new Request(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
  }
  const session = async () => (await send(new Request(`${origin}/api/grid/session`))).status
  return { cookies, post, session, grid: createClient({ baseUrl: `${origin}/api/grid`, fetch: send }) }
}

describe.each(Object.entries(apps))('the sample for %s', (_, start) => {
  it('gives each signed-in user their own customer, and no one else any', async () => {
    const kept = new Map<string, string>()
    const origin = await start(await settings(), {
      signIn: async (name, password) => (password === 'right' ? { id: `user-${name}` } : undefined),
      customerIdOf: async userId => kept.get(userId),
      keepCustomerId: async (userId, customerId) => void kept.set(userId, customerId),
    })
    const [ada, ben, eve] = [browser(origin), browser(origin), browser(origin)]
    expect(await eve.session()).toBe(401)
    expect((await eve.post('/sign-in', { name: 'ada', password: 'wrong' })).status).toBe(401)
    expect(await eve.session()).toBe(401)

    const body = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' } as const
    for (const [name, user] of Object.entries({ ada, ben })) {
      expect((await user.post('/sign-in', { name, password: 'right' })).status).toBe(204)
      const { id = '' } = await user.grid.send(createCustomer, { body })
      expect(kept.get(`user-${name}`)).toBe(id)
    }
    const customerId = kept.get('user-ada') ?? ''
    expect(await ada.grid.send(getCustomer, { customerId })).toMatchObject({ platformCustomerId: 'user-ada' })
    await expect(ben.grid.send(getCustomer, { customerId })).rejects.toMatchObject({
      kind: expect.stringMatching('forbidden|not_found'),
    })

    // A cookie that the browser made up, or changed, is no session.
    for (const [name, value] of ada.cookies) eve.cookies.set(name, `${value.slice(0, -4)}AAAA`)
    expect(await eve.session()).toBe(401)
    expect((await ada.post('/sign-out', {})).status).toBe(204)
    expect(await ada.session()).toBe(401)
  })
})

it('has no sample that takes the user from a header that a browser can set', () => {
  const folder = fileURLToPath(new URL('../../../../docs/', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(md|tsx?|py)$/.test(name))
  expect(files.length).toBeGreaterThan(30)
  const trusting = files.filter(name => {
    const text = readFileSync(`${folder}${name}`, 'utf8')
    return /customerFor[^\n]*\n?[^\n]*headers(\.get\(|\[)['"](?!cookie)/.test(text)
  })
  expect(trusting).toEqual([])
})

it('names every missing variable at startup', () => {
  expect(() => readSettings({ GRID_CLIENT_ID: 'id', APP_ORIGIN: ' ' })).toThrow(
    'Set GRID_BASE_URL, GRID_CLIENT_SECRET, GRID_WEBHOOK_PUBLIC_KEY, SESSION_SECRET, APP_ORIGIN before',
  )
})

it('says when an open stream asks again, with the request that opened it', async () => {
  const infos: HookInfo<{ url?: string }>[] = []
  const proxy = createGridProxy<{ url?: string }>({
    grid: { baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor(_, info) {
      infos.push(info)
      return info.isRecheck && infos.length > 2 ? null : 'Customer:1'
    },
    heartbeatMs: 20,
  })
  const origin = await listen(toNodeHandler(proxy))
  const response = await fetch(`${origin}/api/grid/events`)
  await response.text()
  expect(infos.map(({ isRecheck, native }) => [isRecheck, native.url])).toEqual([
    [false, '/api/grid/events'],
    [true, '/api/grid/events'],
    [true, '/api/grid/events'],
  ])
  await proxy.close()
})
