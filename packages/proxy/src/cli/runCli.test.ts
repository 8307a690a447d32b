import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gridRoutes } from '@grid-kyc/core'
import { createWebhookKey } from '@grid-kyc/sandbox'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveDescription } from '../../test/serveDescription.js'
import { createGridProxy } from '../createGridProxy.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { toNodeHandler } from '../node/toNodeHandler.js'
import { runCli } from './runCli.js'

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

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  ends.push(
    () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function mount(options: Partial<GridProxyOptions> = {}): Promise<string> {
  const proxy = createGridProxy({
    grid: { baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: () => null,
    webhook: { publicKeys: [await grid.sandbox.webhookPublicKey] },
    ...options,
  })
  return `${await listen(toNodeHandler(proxy))}/api/grid`
}

const credentials = () => ({ GRID_BASE_URL: grid.url, GRID_CLIENT_ID: 'sandbox', GRID_CLIENT_SECRET: 'sandbox' })

/** Runs the command in this process. */
async function run(args: string[], env: Record<string, string | undefined> = credentials()) {
  const lines: string[] = []
  const errors: string[] = []
  const code = await runCli(args, { env, out: line => lines.push(line), err: line => errors.push(line) })
  return { code, out: lines.join('\n'), err: errors.join('\n') }
}

describe('help', () => {
  const names = ['doctor', 'config show', 'webhook set', 'webhook test', 'check', 'live-check']

  it('lists every command', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const name of names) expect(out).toContain(`  ${name} `)
  })

  it('describes each command with every option that it has, as it is written down', async () => {
    const texts = [(await run(['--help'])).out]
    for (const name of names) {
      const { code, out } = await run([...name.split(' '), '--help'])
      expect(code).toBe(0)
      expect(out).toContain(`grid-kyc-proxy ${name}`)
      texts.push(out)
    }
    await expect(`${texts.join('\n\n----\n\n')}\n`).toMatchFileSnapshot('../../test/help.txt')
  })

  const usage = 'Usage: grid-kyc-proxy <command> [options]'

  it.each<[args: string[], first: string]>([
    [[], usage],
    [['webhook'], usage],
    [['config', 'set'], usage],
    [['destroy'], 'There is no command destroy.'],
    [['web'], 'There is no command web.'],
    [['set', 'webhook'], 'There is no command set.'],
    [['doctors'], 'There is no command doctors.'],
  ])('lists the commands for %j, which is none, and ends with 2', async (args, first) => {
    const { code, out, err } = await run(args)
    const { out: overview } = await run(['--help'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(first === usage ? overview : `${first}\n\n${overview}`)
  })

  it.each([[['--help']], [['help']], [['help', 'doctor']], [['webhook', '--help']], [['destroy', '--help']]])(
    'lists the commands for %j, which asks for help',
    async args => {
      const { code, out, err } = await run(args)
      expect([code, out.split('\n')[0], err]).toEqual([0, usage, ''])
    },
  )

  it('shows what is wrong with the arguments, and then the help of the command', async () => {
    const help = (await run(['config', 'show', '--help'])).out
    expect(await run(['config', 'show', 'all'])).toEqual({
      code: 2,
      out: '',
      err: `config show takes 0 arguments besides its options.\n\n${help}`,
    })
    const { err } = await run(['config', 'show', '--secret', 'x'])
    expect(err).toMatch(/^Unknown option '--secret'/)
    expect(err.endsWith(`\n\n${help}`)).toBe(true)
  })

  it.each([
    [['check', '--url', 'http://127.0.0.1:1/api'], '--as-a is missing'],
    [['webhook', 'set'], 'webhook set takes 1 argument besides its options.'],
    [['webhook', 'set', 'https://a.test/webhooks', 'https://b.test/webhooks'], 'webhook set takes 1 argument'],
    [['config', 'show', '--env-file'], "Option '--env-file <value>' argument missing"],
    [['webhook', 'set', 'http://app.example.com/webhooks'], 'is not https://'],
    [['live-check'], 'Confirm with --sandbox'],
  ])('answers %j with what is wrong and exit code 2', async (args, expected) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(expected)
  })
})

describe('settings', () => {
  it('are read from a file, and a secret is never printed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'grid-cli-'))
    const file = join(folder, '.env')
    await writeFile(file, `GRID_BASE_URL=${grid.url}\nGRID_CLIENT_ID=sandbox\nGRID_CLIENT_SECRET="wrong-secret"\n`)
    const { code, err } = await run(['config', 'show', '--env-file', file], {})
    await rm(folder, { recursive: true })
    expect(code).toBe(1)
    expect(err).toContain('Grid refused the credentials')
    expect(err).not.toContain('wrong-secret')
  })

  it('name the variable that is missing', async () => {
    const { code, err } = await run(['config', 'show'], { GRID_BASE_URL: grid.url })
    expect([code, err]).toEqual([1, expect.stringContaining('GRID_CLIENT_ID')])
    const withoutSecret = await run(['config', 'show'], { GRID_BASE_URL: grid.url, GRID_CLIENT_ID: 'sandbox' })
    expect([withoutSecret.code, withoutSecret.err]).toEqual([
      1,
      'createGridClient: `clientSecret` is empty. Is GRID_CLIENT_SECRET set in this process?',
    ])
  })
})

describe('webhook set, webhook test and config show', () => {
  it('register an endpoint, test it and show it', async () => {
    const endpoint = `${await mount()}/webhooks`
    expect((await run(['config', 'show'])).out).toContain('Webhook endpoint  none')
    const set = await run(['webhook', 'set', endpoint])
    expect([set.code, set.out]).toEqual([0, expect.stringContaining(`Webhooks go to ${endpoint}`)])
    expect((await run(['webhook', 'test'])).out).toContain('answered 204')
    const { out } = await run(['config', 'show'])
    expect(out).toContain(endpoint)
    expect(out).toMatch(/EUR +FULL_NAME, BIRTH_DATE/)
  })

  it.each([
    [
      401,
      "The endpoint refused the signature. Pass the key from Grid's dashboard of the same environment as `webhook.publicKeys`.",
    ],
    [403, 'Something in front of the endpoint refused the request. Let POST without cookies through to it.'],
    [
      404,
      'Nothing is mounted at that path. The endpoint is <basePath>/webhooks, and it exists only with `webhook.publicKeys`.',
    ],
    [405, 'Something other than the proxy answered at that path. The endpoint is <basePath>/webhooks.'],
    [413, 'Something in front of the endpoint limits the size of requests.'],
    [418, 'The endpoint has to answer with 2xx within 30 seconds, and to be reachable from the internet.'],
    [500, 'One of your callbacks failed. The log says which.'],
    [501, 'The endpoint does not process this type. Set `webhook.onOther`.'],
  ])('say what to do about an endpoint that answers %i', async (status, expected) => {
    const origin = await listen((_, response) => response.writeHead(status).end())
    await run(['webhook', 'set', `${origin}/webhooks`])
    const { code, out } = await run(['webhook', 'test'])
    expect([code, out.split('\n').at(-1)]).toEqual([1, expected])
    const diagnosis = (await run(['doctor'])).out.split('\n')
    const at = diagnosis.indexOf('ERROR   A webhook that Grid signed was not accepted by your endpoint.')
    expect(diagnosis[at + 1]).toBe(`        → ${expected}`)
  })

  it('warn of what an endpoint replaces, and of one that is not the proxy', async () => {
    const test = 'Test it with: grid-kyc-proxy webhook test'
    const other = 'The endpoint of the proxy ends with /webhooks under its base path. Is this your own endpoint?'
    const set = async (url: string) => (await run(['webhook', 'set', url])).out.split('\n')
    const origin = await listen((_, response) => response.writeHead(204).end())
    const [first, second] = [`${origin}/api/grid/webhooks`, `${origin}/hook`]
    expect(await set(first)).toEqual([`Webhooks go to ${first}`, test])
    expect(await set(first)).toEqual([`Webhooks go to ${first}`, test])
    expect(await set(second)).toEqual([`Replaced ${first}`, `Webhooks go to ${second}`, other, test])
    const secure = 'https://app.example.com/api/grid/webhooks'
    expect(await set(secure)).toEqual([`Replaced ${second}`, `Webhooks go to ${secure}`, test])
    for (const url of ['/webhooks', 'ftp://app.example.com/webhooks']) {
      const { code, err } = await run(['webhook', 'set', url])
      expect([code, err.split('\n')[0]]).toEqual([2, `${url} is not a URL that Grid can send to.`])
    }
  })

  it.each([199, 300, 503])('take an answer of %i for none, also where Grid only reports it', async status => {
    await run(['webhook', 'set', `${await mount()}/webhooks`])
    grid.sandbox.faults.next('sendTestWebhook', { kind: 'set', path: 'response_status', value: status })
    const { code, out } = await run(['webhook', 'test'])
    expect([code, out.split('\n').length]).toEqual([1, 2])
    expect(out).toContain(` answered ${status}.\nThe endpoint has to answer with 2xx within 30 seconds`)
  })

  it('leave errors of Grid that are not about the endpoint to the general advice', async () => {
    grid.sandbox.faults.next('sendTestWebhook', { kind: 'serverError', status: 404 })
    const { code, out, err } = await run(['webhook', 'test'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Grid has no such endpoint.')
  })
})

describe('doctor', () => {
  const page = (policy: string, permissions = '') =>
    listen((_, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': policy,
          'permissions-policy': permissions,
        })
        .end('<!doctype html>'),
    )

  it('finds nothing in an integration that is right', async () => {
    const proxy = await mount()
    await run(['webhook', 'set', `${proxy}/webhooks`])
    const origin = new URL(proxy).origin
    const url = await page(`default-src 'self'; connect-src ${origin}; frame-src https://*.sumsub.com`)
    const args = ['doctor', '--proxy', proxy, '--page', url, '--redirect-uri', 'https://app.example.com/verified']
    const { code, out } = await run(args, {
      ...credentials(),
      GRID_WEBHOOK_PUBLIC_KEY: (await grid.sandbox.webhookPublicKey).replaceAll('\n', '\\n'),
    })
    expect(code).toBe(0)
    expect(out).toContain('A webhook that Grid signed was accepted (204).')
    expect(out).toContain('A forged webhook is refused.')
    expect(out).toContain('0 errors, 1 warning')
    expect(out).toContain('which only this machine reaches')
    expect(out).not.toContain('skipped')
  })

  it('prints each finding with its mark and what to do, in order, and counts them', async () => {
    grid.sandbox.faults.next('getPlatformConfig', {
      kind: 'response',
      status: 200,
      body: { webhookEndpoint: 'https://app.example.com/api/grid/webhooks', supportedCurrencies: [] },
    })
    const redirects = ['https://app.example.com/a', '/b', 'https://app.example.com/c#d'].flatMap(uri => [
      '--redirect-uri',
      uri,
    ])
    const key = await grid.sandbox.webhookPublicKey
    const env = { ...credentials(), GRID_WEBHOOK_PUBLIC_KEY: key }
    const { code, out, err } = await run(['doctor', '--no-webhook', '--proxy=', '--page=', ...redirects], env)
    expect(out.split('\n')).toEqual([
      'ok      Grid accepts the credentials.',
      'ok      Webhooks go to https://app.example.com/api/grid/webhooks.',
      'WARNING Grid has no UMA domain for your platform.',
      '        → Set it in the dashboard, or leave `umaAddress` out.',
      'WARNING No currency is enabled for your platform.',
      '        → Enable currencies in the dashboard.',
      'ok      The webhook key can be read.',
      'skipped The webhook round trip was left out (--no-webhook).',
      'skipped The proxy (pass --proxy).',
      'ok      https://app.example.com/a can be returned to.',
      'ERROR   /b is not an absolute URL.',
      '        → Pass for example https://app.example.com/verified',
      'WARNING https://app.example.com/c#d has a fragment.',
      '        → The provider may drop it. Use a path or a query.',
      'skipped Your page and its Content-Security-Policy (pass --page).',
      '1 error, 3 warnings',
    ])
    expect([code, err]).toEqual([1, ''])
  })

  it('judges whether the page may call the proxy', async () => {
    const args = ['doctor', '--page', await page("default-src 'self'"), '--proxy', await mount()]
    expect((await run(args)).out).toContain('ERROR   connect-src does not let the page call the proxy.')
  })

  it('reads its settings from a file, the key of the webhooks too', async () => {
    const { code, err } = await run(['doctor', '--env-file', '/nowhere/.env'])
    expect([code, err.split('\n')[0]]).toEqual([2, '--env-file /nowhere/.env cannot be read.'])
    const folder = await mkdtemp(join(tmpdir(), 'grid-cli-'))
    const file = join(folder, '.env')
    const lines = Object.entries({ ...credentials(), GRID_WEBHOOK_PUBLIC_KEY: 'none' }).map(each => each.join('='))
    await writeFile(file, lines.join('\n'))
    const { out } = await run(['doctor', '--env-file', file], {})
    await rm(folder, { recursive: true })
    expect(out).toContain('ok      Grid accepts the credentials.')
    expect(out).toContain('ERROR   GRID_WEBHOOK_PUBLIC_KEY is not a P-256 public key in PEM.')
  })

  it('names what it did not look at', async () => {
    const { out } = await run(['doctor'])
    for (const option of ['--proxy', '--redirect-uri', '--page'])
      expect(out).toMatch(new RegExp(`^skipped .*\\(pass ${option}\\)`, 'm'))
    // What is not looked at has no remedy.
    expect(out).not.toContain('undefined')
  })

  it.each([
    ['no credentials', { GRID_CLIENT_ID: '' }, 'GRID_CLIENT_ID'],
    ['wrong credentials', { GRID_CLIENT_SECRET: 'wrong' }, 'Grid refused the credentials'],
    ['a Grid that is not there', { GRID_BASE_URL: 'http://127.0.0.1:9/grid' }, 'could not be reached'],
    ['a private key', { GRID_WEBHOOK_PUBLIC_KEY: 'private' }, 'not a P-256 public key'],
    ['no webhook endpoint', {}, 'webhook set https://'],
  ])('says what to do about %s', async (_, change, expected) => {
    const env: Record<string, string | undefined> = { ...credentials(), ...change }
    if (env.GRID_WEBHOOK_PUBLIC_KEY) env.GRID_WEBHOOK_PUBLIC_KEY = await createWebhookKey()
    const { code, out } = await run(['doctor'], env)
    expect(code).toBe(1)
    expect(out).toContain(expected)
    expect(out).toMatch(/^ {8}→ /m)
  })

  it('finds an endpoint that checks no signatures, and one with another key', async () => {
    const origin = await listen((_, response) => response.writeHead(200).end())
    await run(['webhook', 'set', `${origin}/webhooks`])
    expect((await run(['doctor'])).out).toContain('accepts a webhook that Grid did not sign')
    const other = await serveSandbox()
    const proxy = await mount({ webhook: { publicKeys: [await other.sandbox.webhookPublicKey] } })
    await other.stop()
    await run(['webhook', 'set', `${proxy}/webhooks`])
    expect((await run(['doctor'])).out).toContain('The endpoint refused the signature')
  })

  it.each([
    [
      'a page in its place',
      (response: import('node:http').ServerResponse) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'A web page was answered',
    ],
    [
      'nothing',
      (response: import('node:http').ServerResponse) => response.writeHead(404).end('{}'),
      'Nothing is mounted',
    ],
    [
      'a redirect to sign in',
      (response: import('node:http').ServerResponse) => response.writeHead(302, { location: '/login' }).end(),
      'redirects',
    ],
    [
      'a session without a session',
      (response: import('node:http').ServerResponse) => response.writeHead(200).end('{}'),
      'has to return null',
    ],
  ] as const)('finds a proxy URL with %s', async (_, answer, expected) => {
    const origin = await listen((_, response) => void answer(response))
    const { out } = await run(['doctor', '--proxy', `${origin}/api/grid`])
    expect(out).toContain(expected)
  })

  it.each([
    ['http://app.example.com/back', 'is not https://'],
    ['http://localhost:3000/back', 'sandbox only'],
    ['/back', 'not an absolute URL'],
    ['https://app.example.com/back#done', 'has a fragment'],
    ['javascript:alert(1)', 'has the scheme'],
  ])('judges the redirect URI %s', async (uri, expected) => {
    expect((await run(['doctor', '--redirect-uri', uri])).out).toContain(expected)
  })

  it.each([
    ["default-src 'none'", '', ['connect-src does not', 'style-src does not', 'frame-src does not']],
    ["default-src 'self'; style-src 'self'", 'camera=(self)', ['frame-src does not', 'keeps the camera']],
    ['connect-src https://elsewhere.example', '', ['connect-src does not', 'style-src lets']],
    ["connect-src 'self', default-src *; connect-src 'none'", '', ['connect-src does not']],
  ])('judges the policy %s', async (policy, permissions, expected) => {
    const { out } = await run(['doctor', '--page', await page(policy, permissions)])
    for (const text of expected) expect(out).toContain(text)
  })
})

describe('live-check', () => {
  it('finds no difference in our sandbox, tries every operation and leaves nothing behind', async () => {
    grid.sandbox.webhook = { url: `${await mount()}/webhooks` }
    const { code, out } = await run(['live-check', '--sandbox'])
    expect(out).toContain('28 of 28 operations tried, 0 differences, 0 unknown')
    const named = out.split('\n').flatMap(line => /^(?:ok|refused) +(\w+)/.exec(line)?.[1] ?? [])
    expect([...new Set(named)].sort()).toEqual(Object.keys(gridRoutes).sort())
    expect(code).toBe(0)
    const { data } = await grid.sandbox.client.send((await import('@grid-kyc/core')).listCustomers, {})
    expect(data).toEqual([])
  })

  it('reports what differs, and what is new', async () => {
    grid.sandbox.faults.next('getCustomer', { kind: 'set', path: 'umaAddress', value: 7 })
    grid.sandbox.faults.next('listCustomers', { kind: 'set', path: 'hasMore', value: 'yes' })
    grid.sandbox.faults.next('getVerification', { kind: 'set', path: 'verificationStatus', value: 'ASKING' })
    grid.sandbox.faults.next('getDocument', { kind: 'serverError', status: 404 })
    const { code, out } = await run(['live-check', '--sandbox'])
    expect(code).toBe(1)
    expect(out).toContain('broken: getCustomer: `umaAddress` is number, not string')
    expect(out).toContain('broken: listCustomers: `hasMore` is string, not boolean')
    expect(out).toContain('new: getVerification: `verificationStatus` has the new value ASKING')
    expect(out).toContain('broken: getDocument: expected 200.')
  })

  it('prints what each operation came to, and counts', async () => {
    grid.sandbox.webhook = { url: `${await mount()}/webhooks` }
    grid.sandbox.faults.next('getPlatformConfig', { kind: 'response', status: 200, body: {} })
    grid.sandbox.faults.next('getCustomer', { kind: 'set', path: 'umaAddress', value: 7 })
    grid.sandbox.faults.next('getVerification', { kind: 'set', path: 'verificationStatus', value: 'ASKING' })
    grid.sandbox.faults.next('deleteDocument', { kind: 'error', status: 409, code: 'CONFLICT' })
    const { code, out } = await run(['live-check', '--sandbox'])
    const lines = out.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'ok        getPlatformConfig',
      'skipped   updatePlatformConfig: the platform has no UMA domain to send back unchanged',
      'ok        getEndUserTerms',
    ])
    expect(lines[lines.indexOf('DIFFERENT getCustomer') + 1]).toBe(
      '          broken: getCustomer: `umaAddress` is number, not string',
    )
    expect(lines[lines.indexOf('ok        getVerification') + 1]).toBe(
      '          new: getVerification: `verificationStatus` has the new value ASKING',
    )
    expect(lines).toContain(
      'refused   deleteDocument: DELETE /documents/{documentId} was answered 409 CONFLICT. The sandbox was asked for this.',
    )
    expect(lines.at(-1)).toBe('27 of 28 operations tried, 1 difference, 1 unknown')
    expect(code).toBe(1)
  })

  it('ends well where something is new only', async () => {
    grid.sandbox.webhook = { url: `${await mount()}/webhooks` }
    grid.sandbox.faults.next('getVerification', { kind: 'set', path: 'verificationStatus', value: 'ASKING' })
    const { code, out } = await run(['live-check', '--sandbox'])
    expect([code, out.split('\n').at(-1)]).toEqual([0, '28 of 28 operations tried, 0 differences, 1 unknown'])
  })

  const description = process.env.GRID_OPENAPI ?? ''
  it.skipIf(!existsSync(description))(
    existsSync(description)
      ? "finds no broken difference in a server made from Grid's description"
      : "is not run against Grid's description: GRID_OPENAPI does not name the file",
    async () => {
      const mock = await serveDescription(description)
      ends.push(mock.stop)
      const { out } = await run(['live-check', '--sandbox', '--base-url', mock.url])
      expect(out.split('\n').filter(line => line.includes('broken:'))).toEqual([])

      const changed = await serveDescription(description, document => {
        delete document.components.schemas.Verification.properties.verificationStatus
      })
      ends.push(changed.stop)
      expect((await run(['live-check', '--sandbox', '--base-url', changed.url])).out).toContain(
        'broken: createVerification: `verificationStatus` is missing',
      )
    },
  )
})
