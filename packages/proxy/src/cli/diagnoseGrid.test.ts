import { createSandbox, createWebhookKey } from '@grid-kyc/sandbox'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diagnoseGrid } from './diagnoseGrid.js'
import type { Finding } from './Finding.js'

const endpoint = 'https://app.test/api/grid/webhooks'
const webhookPublicKey = await createSandbox().webhookPublicKey

/** What Grid answers to its configuration and to a TEST, and the endpoint to a request that Grid did not sign. */
let answers: { config: () => Response; test: () => Response; forged: () => Response }
let sent: Request[]

const json = (body: unknown, status = 200) => Response.json(body, { status })
const config = { webhookEndpoint: endpoint, umaDomain: 'uma.test', supportedCurrencies: [{ currencyCode: 'USD' }] }

beforeEach(() => {
  sent = []
  answers = {
    config: () => json(config),
    test: () => json({ response_status: 204 }),
    forged: () => new Response(null, { status: 401 }),
  }
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = new Request(input, init)
    sent.push(request)
    if (!request.url.startsWith('https://grid.test/')) return answers.forged()
    return request.url.endsWith('/config') ? answers.config() : answers.test()
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const settings = {
  GRID_BASE_URL: 'https://grid.test/grid/2025-10-13',
  GRID_CLIENT_ID: 'id',
  GRID_CLIENT_SECRET: 'secret',
  GRID_WEBHOOK_PUBLIC_KEY: webhookPublicKey,
}

const diagnose = (change: Record<string, string | undefined> = {}, sendsTest = true) => {
  const env = { ...settings, ...change }
  // The settings come from `env`, which a file may have filled, and not from the shell.
  return diagnoseGrid({ values: {}, io: { env: {}, out() {}, err() {} }, env, sendsTest })
}

const ok = (what: string): Finding => ({ level: 'good', what })
const bad = (what: string, todo: string): Finding => ({ level: 'error', what, todo })
const doubtful = (what: string, todo: string): Finding => ({ level: 'warning', what, todo })

const accepted = ok('Grid accepts the credentials.')
const readable = ok('The webhook key can be read.')
const configured = [
  ok(`Webhooks go to ${endpoint}.`),
  ok('The UMA domain is uma.test.'),
  ok('Enabled currencies: USD.'),
]
const signed = ok('A webhook that Grid signed was accepted (204).')
const refused = ok('A forged webhook is refused.')

describe('a platform', () => {
  it('that is right learns so about each thing that doctor read', async () => {
    expect(await diagnose()).toEqual([accepted, ...configured, readable, signed, refused])
  })

  it('without a secret, or whose credentials are refused, still learns of its key', async () => {
    expect(await diagnose({ GRID_CLIENT_SECRET: undefined })).toEqual([
      bad(
        '`clientSecret` is empty. Is GRID_CLIENT_SECRET set in this process?',
        'Set the variable in this shell, or pass --env-file .env',
      ),
      readable,
    ])
    expect(sent).toEqual([])
    answers.config = () => json({ message: 'No.' }, 401)
    expect(await diagnose()).toEqual([
      bad(
        'The configuration could not be read from Grid.',
        'GET /config was answered 401. No. Grid refused the credentials. Check GRID_CLIENT_ID and GRID_CLIENT_SECRET, and that both are of the same environment.',
      ),
      readable,
    ])
  })

  it('without anything set up learns what to do about each thing', async () => {
    answers.config = () => json({})
    expect(await diagnose({ GRID_WEBHOOK_PUBLIC_KEY: '' })).toEqual([
      accepted,
      bad(
        'Grid has no webhook endpoint, so your backend does not learn of decisions.',
        'grid-kyc-proxy webhook set https://…/api/grid/webhooks',
      ),
      doubtful('Grid has no UMA domain for your platform.', 'Set it in the dashboard, or leave `umaAddress` out.'),
      doubtful('No currency is enabled for your platform.', 'Enable currencies in the dashboard.'),
      doubtful(
        'GRID_WEBHOOK_PUBLIC_KEY is not set.',
        'Copy the key from the dashboard; your proxy needs it as `webhook.publicKeys`.',
      ),
    ])
    expect(sent.map(({ url }) => url)).toEqual(['https://grid.test/grid/2025-10-13/config'])
  })

  it('sees which currencies are enabled', async () => {
    answers.config = () => json({ ...config, supportedCurrencies: [{ currencyCode: 'USD' }, { currencyCode: 'EUR' }] })
    expect((await diagnose())[3]).toEqual(ok('Enabled currencies: USD, EUR.'))
  })

  it.each<[url: string, Finding]>([
    ['https://app.test:8443/hook?token=x', ok('Webhooks go to https://app.test:8443/hook.')],
    ['http://app.test/hook', bad('The webhook endpoint is not https://.', 'Register an https:// URL.')],
    [
      'app.test/hook',
      bad('The webhook endpoint is not a URL.', 'grid-kyc-proxy webhook set https://…/api/grid/webhooks'),
    ],
    ...['http://localhost:3000', 'https://127.0.0.1'].map((origin): [string, Finding] => [
      `${origin}/hook`,
      doubtful(
        `Webhooks go to ${origin}, which only this machine reaches.`,
        'With the real Grid, use a tunnel or a deployed backend.',
      ),
    ]),
  ])('whose webhooks go to %s', async (webhookEndpoint, finding) => {
    answers.config = () => json({ ...config, webhookEndpoint })
    expect((await diagnose())[1]).toEqual(finding)
  })

  it('with a key that is none, or is the private one, learns which to copy', async () => {
    for (const key of ['MFkw', await createWebhookKey()])
      expect((await diagnose({ GRID_WEBHOOK_PUBLIC_KEY: key }))[4]).toEqual(
        bad(
          'GRID_WEBHOOK_PUBLIC_KEY is not a P-256 public key in PEM.',
          'Copy the whole key, with its BEGIN and END lines. Line breaks may be written as \\n.',
        ),
      )
  })
})

describe('the webhook round trip', () => {
  const roundTrip = async () => (await diagnose()).slice(5)

  it('is left out when asked to be, with a note', async () => {
    expect(await diagnose({}, false)).toEqual([
      accepted,
      ...configured,
      readable,
      { level: 'note', what: 'The webhook round trip was left out (--no-webhook).' },
    ])
    expect(sent).toHaveLength(1)
  })

  it.each([200, 299])('is right when the endpoint answered %i', async status => {
    answers.test = () => json({ response_status: status })
    expect(await roundTrip()).toEqual([ok(`A webhook that Grid signed was accepted (${status}).`), refused])
  })

  it.each([
    [199, 'The endpoint has to answer with 2xx within 30 seconds, and to be reachable from the internet.'],
    [300, 'The endpoint has to answer with 2xx within 30 seconds, and to be reachable from the internet.'],
    [500, 'One of your callbacks failed. The log says which.'],
  ])('is wrong when the endpoint answered %i', async (status, todo) => {
    answers.test = () => json({ response_status: status })
    expect(await roundTrip()).toEqual([bad(`A webhook that Grid signed was answered ${status}.`, todo), refused])
  })

  it('is wrong when Grid says in its refusal what the endpoint answered', async () => {
    answers.test = () => json({ code: 'WEBHOOK_DELIVERY_ERROR', message: 'The endpoint answered 413.' }, 400)
    expect(await roundTrip()).toEqual([
      bad(
        'A webhook that Grid signed was not accepted by your endpoint.',
        'Something in front of the endpoint limits the size of requests.',
      ),
      refused,
    ])
  })

  it('is unknown when Grid fails otherwise, whatever number is in its reason', async () => {
    answers.test = () => json({ message: 'Ask for 413.' }, 403)
    expect(await roundTrip()).toEqual([
      doubtful(
        'Grid could not be asked to send a TEST webhook.',
        'POST /sandbox/webhooks/test was answered 403. Ask for 413. Grid does not let these credentials do this. Ask Lightspark to enable it.',
      ),
      refused,
    ])
  })
})

describe('a webhook that Grid did not sign', () => {
  const verdict = async () => (await diagnose()).at(-1)

  it('looks like one of Grid in all but its signature, and is no more than a TEST', async () => {
    const limit = vi.spyOn(AbortSignal, 'timeout')
    await diagnose()
    const forged = sent.at(-1) as Request
    expect([forged.method, forged.url]).toEqual(['POST', endpoint])
    expect(forged.headers.get('content-type')).toBe('application/json')
    expect(JSON.parse(forged.headers.get('x-grid-signature') ?? '')).toEqual({ v: '1', s: 'MAYCAQECAQE=' })
    const { timestamp, ...event } = await forged.json()
    expect(event).toEqual({ id: 'Webhook:doctor', type: 'TEST', data: {} })
    expect(Math.abs(Date.now() - Date.parse(timestamp))).toBeLessThan(60_000)
    expect(forged.headers.has('authorization')).toBe(false)
    expect(limit).toHaveBeenCalledWith(10_000)
  })

  it.each([200, 204])('must not be answered %i', async status => {
    answers.forged = () => new Response(null, { status })
    expect(await verdict()).toEqual(
      bad(
        'Your endpoint accepts a webhook that Grid did not sign.',
        'Mount the proxy there with `webhook.publicKeys`, or call verifyGridWebhook first.',
      ),
    )
  })

  it('is no finding where the endpoint cannot be reached from here, or not in 10 seconds', async () => {
    answers.forged = () => {
      throw new TypeError('fetch failed')
    }
    const unknown = {
      level: 'note',
      what: 'Whether a forged webhook is refused: the endpoint cannot be reached from this machine.',
    }
    expect(await verdict()).toEqual(unknown)
    answers.forged = () => new Response()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
    vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
      const request = new Request(input, init)
      if (!request.url.startsWith('https://grid.test/')) request.signal.throwIfAborted()
      return request.url.endsWith('/config') ? answers.config() : answers.test()
    })
    expect(await verdict()).toEqual(unknown)
  })

  it('leaves no answer unread, which would keep the command from ending', async () => {
    const cancelled = vi.fn()
    answers.forged = () => new Response(new ReadableStream({ cancel: cancelled }), { status: 401 })
    expect(await verdict()).toEqual(refused)
    expect(cancelled).toHaveBeenCalled()
  })
})
