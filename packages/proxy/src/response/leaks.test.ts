import { describe, expect, it } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'

const mine = 'Customer:0199a1c2-7d10-7000-8000-000000000001'
const clientId = 'platform-client-id'
const clientSecret = 'hunter2-hunter2-hunter2'
const credentials = btoa(`${clientId}:${clientSecret}`)

/** What the browser receives when Grid answers a request with this. */
async function received(status: number, body: unknown, sent?: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://grid.test',
      clientId,
      clientSecret,
      fetch: async () => new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } }),
    },
    basePath: '/api/grid',
    customerFor: () => mine,
  })
  const init = sent && { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }
  const response = await proxy.fetch(new Request(`https://app.test/api/grid/customers/${mine}`, init || {}))
  return { status: response.status, text: await response.text(), headers: response.headers }
}

describe("Grid's own failure", () => {
  const text = `pq: connect db-7.internal.example: ssn 536-22-8726 auth Basic ${credentials}`

  it.each([
    ['an error', { status: 500, code: 'INTERNAL_ERROR', message: text, details: { host: 'db-7.internal.example' } }],
    ['a page', `<h1>${text}</h1>`],
  ])('is answered in our own words when it is %s', async (_, body) => {
    const { status, text: shown, headers } = await received(503, body, undefined, { 'retry-after': '30' })
    expect(status).toBe(503)
    expect(headers.get('retry-after')).toBe('30')
    expect(shown).not.toMatch(/internal\.example|8726|Basic|pq/)
    expect(JSON.parse(shown)).toMatchObject({ status: 503, message: expect.stringContaining('try again') })
  })
})

describe("the platform's credentials", () => {
  it.each([
    ['the secret', clientSecret],
    ['the encoded pair', credentials],
    ['the secret, in another case', clientSecret.toUpperCase()],
  ])('are removed wherever Grid repeats %s', async (_, secret) => {
    const error = {
      status: 400,
      code: 'INVALID_INPUT',
      message: `is not valid: ${secret}`,
      details: { errors: [{ field: 'email', message: secret }] },
    }
    expect((await received(400, error)).text.toLowerCase()).not.toContain(secret.toLowerCase())
    const success = { id: mine, customerType: 'BUSINESS', note: `x ${secret} y`, [secret]: 1, more: [{ deep: secret }] }
    expect((await received(200, success)).text.toLowerCase()).not.toContain(secret.toLowerCase())
  })
})

describe('an identifier that was sent', () => {
  const sent = { customerType: 'BUSINESS', businessInfo: { taxId: 'AB-402157799' } }

  it.each([
    ['as it was', 'AB-402157799'],
    ['without its dash', 'AB402157799'],
    ['in another case', 'ab-402157799'],
    ['with blanks', 'AB 402 157 799'],
    ['with other dashes', 'AB‑402–157–799'],
    ['with dots', 'A.B.402.157.799'],
    ['encoded', 'AB%2D402157799'],
  ])('is not repeated by an error or a success %s', async (_, echo) => {
    const error = {
      status: 400,
      code: 'INVALID_INPUT',
      message: `${echo} is not valid`,
      details: { errors: [{ field: 'businessInfo.taxId', message: `got ${echo}`, constraint: { enum: [echo] } }] },
    }
    const digits = (text: string) => text.replace(/%2D|[^a-z0-9]/gi, '').toLowerCase()
    expect(digits((await received(400, error, sent)).text)).not.toContain('402157799')
    const success = { id: mine, customerType: 'BUSINESS', note: `saw ${echo}`, [echo]: 1 }
    expect(digits((await received(200, success, sent)).text)).not.toContain('402157799')
  })

  it('is not repeated as a number', async () => {
    const numeric = { customerType: 'BUSINESS', businessInfo: { taxId: '402157799' } }
    const body = { id: mine, customerType: 'BUSINESS', seen: 402157799 }
    expect((await received(200, body, numeric)).text).not.toContain('402157799')
  })

  it('leaves ids and other values whole, however short it is', async () => {
    const short = { customerType: 'BUSINESS', businessInfo: { taxId: '0199' } }
    const body = {
      id: mine,
      customerType: 'BUSINESS',
      createdAt: '2026-01-01T01:99Z',
      businessInfo: { legalName: 'Pier 0199' },
    }
    expect(JSON.parse((await received(200, body, short)).text)).toMatchObject({ id: mine })
  })
})

describe('what has the shape of an identifier', () => {
  it.each([
    ['an SSN under a name that is not known', { note: '536-22-8726' }],
    ['an SSN in a text', { comment: 'SSN 536-22-8726 given by phone' }],
    ['an SSN in a list', { history: ['536-22-8726'] }],
    ['an SSN under a known name', { fullName: '536-22-8726' }],
    ['an SSN as a member', { '536-22-8726': true }],
    ['an EIN under a name that is not known', { legacyReference: '12-3528726' }],
    ['nine digits under a name that is not known', { customerRef: '536228726' }],
    ['nine digits as a number', { customerRef: 536228726 }],
  ])('is masked in a success: %s', async (_, members) => {
    const { text } = await received(200, { id: mine, customerType: 'BUSINESS', ...members })
    expect(text.replaceAll('-', '')).not.toMatch(/228726|3528726/)
  })

  it.each([
    ['ids', { id: mine }],
    ['times', { createdAt: '2026-05-04T09:30:00.123456789Z' }],
    ['telephone numbers', { phoneNumber: '+14155550136' }],
    ['postal codes', { address: { line1: '1 Main St', postalCode: '94105-1234', country: 'US' } }],
    ['registration numbers', { businessInfo: { registrationNumber: '12-3456789' } }],
    ['other registration numbers', { businessInfo: { registrationNumber: '123456789' } }],
    ['dates', { birthDate: '1990-02-03' }],
    ['sizes', { fileSize: 123456789 }],
    ['tokens', { token: '_act-sbx-jwt-123456789' }],
  ])('leaves %s whole', async (_, members) => {
    const { text } = await received(200, { customerType: 'BUSINESS', ...members })
    expect(JSON.parse(text)).toMatchObject(members)
  })
})
