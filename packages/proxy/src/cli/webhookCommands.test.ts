import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCli } from './runCli.js'
import { statusIn, webhookAdvice } from './webhookCommands.js'

const secure = 'https://app.test/api/grid/webhooks'
const general = 'The endpoint has to answer with 2xx within 30 seconds, and to be reachable from the internet.'

let config: Record<string, unknown>
let updated: unknown
let answer: () => Response
let sent: [method: string, path: string, body: unknown][]

beforeEach(() => {
  config = {}
  updated = undefined
  sent = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.text()
    sent.push([request.method, new URL(request.url).pathname, text === '' ? undefined : JSON.parse(text)])
    if (request.method === 'GET') return Response.json(config)
    return request.method === 'PATCH' ? Response.json(updated ?? JSON.parse(text)) : answer()
  })
})

afterEach(() => void vi.unstubAllGlobals())

async function webhook(...args: string[]) {
  const env = { GRID_BASE_URL: 'https://grid.test', GRID_CLIENT_ID: 'id', GRID_CLIENT_SECRET: 'secret' }
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCli(['webhook', ...args], {
    env,
    out: line => void out.push(line),
    err: line => void err.push(line),
  })
  return { code, out, problem: err[0]?.split('\n')[0] }
}

describe('webhook set', () => {
  const test = 'Test it with: grid-kyc-proxy webhook test'

  it.each([[secure], ['http://localhost:3000/webhooks'], ['http://127.0.0.1:3000/webhooks']])(
    'registers %s and nothing else',
    async endpoint => {
      expect(await webhook('set', endpoint)).toEqual({
        code: 0,
        out: [`Webhooks go to ${endpoint}`, test],
        problem: undefined,
      })
      expect(sent).toEqual([
        ['GET', '/config', undefined],
        ['PATCH', '/config', { webhookEndpoint: endpoint }],
      ])
    },
  )

  it.each([
    ['app.test/webhooks', 'app.test/webhooks is not a URL that Grid can send to.'],
    ['ftp://app.test/webhooks', 'ftp://app.test/webhooks is not a URL that Grid can send to.'],
    [
      'http://app.test/webhooks',
      'http://app.test/webhooks is not https://, so anyone on the way could read the events.',
    ],
  ])('changes nothing for %s, and says why', async (endpoint, problem) => {
    expect(await webhook('set', endpoint)).toEqual({ code: 2, out: [], problem })
    expect(sent).toEqual([])
  })

  it('says what it replaced, what Grid made of the URL, and that it is not the one of the proxy', async () => {
    config = { webhookEndpoint: secure }
    expect((await webhook('set', secure)).out).toEqual([`Webhooks go to ${secure}`, test])
    updated = { webhookEndpoint: 'https://app.test/hook/' }
    expect((await webhook('set', 'https://app.test/hook?to=/webhooks')).out).toEqual([
      `Replaced ${secure}`,
      'Webhooks go to https://app.test/hook/',
      'The endpoint of the proxy ends with /webhooks under its base path. Is this your own endpoint?',
      test,
    ])
    updated = {}
    config = {}
    expect((await webhook('set', secure)).out[0]).toBe(`Webhooks go to ${secure}`)
  })
})

describe('webhook test', () => {
  it.each<[status: number, code: number, advice: string[]]>([
    [200, 0, []],
    [299, 0, []],
    [199, 1, [general]],
    [300, 1, [general]],
    [413, 1, ['Something in front of the endpoint limits the size of requests.']],
  ])('shows that the endpoint answered %i', async (response_status, code, advice) => {
    answer = () => Response.json({ url: secure, response_status })
    expect(await webhook('test')).toEqual({
      code,
      out: [`${secure} answered ${response_status}.`, ...advice],
      problem: undefined,
    })
    expect(sent).toEqual([['POST', '/sandbox/webhooks/test', undefined]])
  })

  it('speaks of the endpoint where Grid does not name it', async () => {
    answer = () => Response.json({ response_status: 204 })
    expect((await webhook('test')).out).toEqual(['The endpoint answered 204.'])
  })

  it('shows why Grid could not deliver it, with what to do about the status that Grid names', async () => {
    answer = () => Response.json({ message: 'The endpoint answered 404.' }, { status: 400 })
    expect(await webhook('test')).toEqual({
      code: 1,
      out: ['Grid could not deliver the webhook. The endpoint answered 404.', webhookAdvice(404)],
      problem: undefined,
    })
    answer = () => Response.json({}, { status: 400 })
    expect((await webhook('test')).out).toEqual(['Grid could not deliver the webhook.', general])
  })

  it('leaves other errors of Grid to their own explanation', async () => {
    answer = () => Response.json({ message: 'No.' }, { status: 403 })
    expect(await webhook('test')).toEqual({
      code: 1,
      out: [],
      problem:
        'POST /sandbox/webhooks/test was answered 403. No. Grid does not let these credentials do this. Ask Lightspark to enable it.',
    })
  })
})

it.each([
  ['The endpoint answered 404.', 404],
  ['Answered 599, after 3 attempts', 599],
  ['100', 100],
  ['No answer after 30000 ms', 0],
  ['Code 600 or 099', 0],
  ['', 0],
  [undefined, 0],
])('finds the status in %j', (reason, status) => {
  expect(statusIn(reason)).toBe(status)
})
