import { createKycLink, getCustomer } from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'

let now: number
let sandbox: Sandbox
let customerId: string
beforeEach(async () => {
  now = Date.parse('2026-11-21T10:00:00Z')
  sandbox = createSandbox({ now: () => now })
  customerId = await sandbox.seedCustomer('individual.start')
})
afterEach(() => sandbox.close())

const createLink = async () => (await sandbox.client.send(createKycLink, { customerId })).token as string
const open = (path: string) => sandbox.fetch(new Request(`${sandbox.origin}/websdk/${path}`))
const ask = async (token: string, outcome?: string) => {
  const body = outcome && new URLSearchParams({ outcome })
  const request = new Request(`${sandbox.origin}/websdk/applicant`, {
    headers: { 'x-access-token': token },
    ...(body && { method: 'POST', body }),
  })
  return (await sandbox.fetch(request)).json()
}

it('serves a page that may be framed, with its script and styles in files of their own', async () => {
  const page = await open('websdk.html')
  const policy = page.headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('frame-ancestors')
  expect(page.headers.get('x-frame-options')).toBeNull()
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  const script = await open('websdk.js')
  expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  const text = await page.text()
  expect(text).toContain('<title>Identity check (sandbox)</title>')
  expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/)
  for (const [, path = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g))
    expect((await sandbox.fetch(new Request(sandbox.origin + path))).status).toBe(200)
})

it.each(['https://sandbox.grid-kyc.test', 'http://127.0.0.1:8787'])(
  'names %s in a token that the provider’s own decoder can read',
  async origin => {
    sandbox.origin = origin
    const token = await createLink()
    expect(token).toMatch(/^_act-sbx-jwt-/)
    const claims = token
      .replace('_act-sbx-jwt-', '')
      .split('.')
      .map(part => JSON.parse(atob(part)))
    expect(claims).toEqual([
      { alg: 'none', typ: 'JWT' },
      { jti: expect.stringMatching(/^[0-9a-f-]{36}$/), url: origin, exp: now / 1000 + 600 },
      { from: 'sandbox' },
    ])
    expect(token).not.toMatch(/[=+/]/)
  },
)

it.each([
  ['approved', 'APPROVED', { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } }],
  [
    'rejected',
    'REJECTED',
    { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } },
  ],
  ['in_review', 'PENDING', { reviewStatus: 'pending' }],
  [
    'retry',
    'UNVERIFIED',
    { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } },
  ],
])('[L9] ends a flow %s', async (outcome, kycStatus, applicant) => {
  const token = await createLink()
  const before = await ask(token)
  expect(before).toEqual({ applicantId: expect.stringMatching(/^[0-9a-f]{24}$/), reviewStatus: 'init' })
  expect(await ask(token, outcome)).toEqual({ ...before, ...applicant })
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus })
  expect(await ask(await createLink())).toEqual({ ...before, ...applicant })
})

it('forgets that it asked to try again once it decided', async () => {
  await ask(await createLink(), 'retry')
  await ask(await createLink(), 'approved')
  expect(await ask(await createLink())).toMatchObject({ reviewResult: { reviewAnswer: 'GREEN' } })
  sandbox.setCustomerStatus(customerId, 'UNVERIFIED')
  expect(await ask(await createLink())).toMatchObject({ reviewStatus: 'init' })
})

it('does not know a token that it did not make', async () => {
  expect(await ask('_act-sbx-jwt-none')).toEqual({ code: 'invalid-token' })
})

it('no longer knows a token that has expired, by time, by order or from the start', async () => {
  const expired = { code: 'invalid-token' }
  const first = await createLink()
  now += 10 * 60_000
  expect(await ask(first)).toEqual(expired)
  const second = await createLink()
  const other = await sandbox.seedCustomer('individual.start')
  const { token: othersToken = '' } = await sandbox.client.send(createKycLink, { customerId: other })
  sandbox.expireTokens(customerId)
  expect(await ask(second, 'approved')).toEqual(expired)
  expect(await ask(othersToken)).toMatchObject({ reviewStatus: 'init' })
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'UNVERIFIED' })
  const strict = createSandbox({ tokenTtlMs: 0 })
  const id = await strict.seedCustomer('individual.start')
  const { token = '' } = await strict.client.send(createKycLink, { customerId: id })
  const request = new Request(`${strict.origin}/websdk/applicant`, { headers: { 'x-access-token': token } })
  expect(await (await strict.fetch(request)).json()).toEqual(expired)
})

it('refuses an unknown outcome', async () => {
  expect(await ask(await createLink(), 'bribed')).toEqual({ code: 'invalid-outcome' })
})

it('[L4] takes one outcome with a link, and none with one that the hosted page has used up', async () => {
  const token = await createLink()
  await ask(token, 'approved')
  expect(await ask(token, 'rejected')).toEqual({ code: 'invalid-token' })
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'APPROVED' })
  // The frame may continue reading how it ended.
  expect(await ask(token)).toMatchObject({ reviewResult: { reviewAnswer: 'GREEN' } })

  const other = await sandbox.seedCustomer('individual.start')
  const { kycUrl, token: otherToken = '' } = await sandbox.client.send(createKycLink, { customerId: other })
  sandbox.finishHosted(kycUrl, 'in_review')
  expect(await ask(otherToken, 'approved')).toEqual({ code: 'invalid-token' })
  expect(await sandbox.client.send(getCustomer, { customerId: other })).toMatchObject({ kycStatus: 'PENDING' })
})
