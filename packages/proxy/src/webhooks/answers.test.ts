import { createSign, generateKeyPairSync } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import type { IngestResult } from './createWebhookProcessor.js'
import { handleWebhook } from './handleWebhook.js'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const text = JSON.stringify({ id: 'Webhook:1', type: 'OUTGOING_PAYMENT.COMPLETED' })

function deliver({
  body = text as BodyInit,
  outcome = 'handled' as IngestResult,
  keys = [pem],
  ip = '203.0.113.7' as string | null,
  proxies = 0,
  headers = {},
} = {}) {
  const [enter, leave, ingest] = [vi.fn(), vi.fn(), vi.fn(async (_: unknown) => outcome)]
  enter.mockReturnValue(leave)
  const signature = createSign('SHA256').update(String(body)).sign(privateKey, 'base64')
  const init = { method: 'POST', body, headers: { 'x-grid-signature': signature, ...headers }, duplex: 'half' }
  const answer = handleWebhook(
    new Request('https://app.test/api/grid/webhooks', init as RequestInit),
    ip ?? undefined,
    {
      webhook: { publicKeys: keys },
      context: { webhookBodies: { enter }, proxies, bodyTimeoutMs: 20 },
      ingest,
    },
  )
  return { answer, enter, leave, ingest }
}

it.each(['handled', 'duplicate', 'outdated'] as const)('answers 200 with what became of it: %s', async outcome => {
  const { answer, ingest } = deliver({ outcome })
  const response = await answer
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: outcome })
  expect(ingest.mock.calls).toEqual([[JSON.parse(text)]])
})

it('answers 204 to what is only noted', async () => {
  const response = await deliver({ outcome: 'noted' }).answer
  expect(response.status).toBe(204)
  expect(await response.text()).toBe('')
})

it('answers 400 to an event that is too old, and 501 to one that no one takes, of which the log names the type', async () => {
  await expect(deliver({ outcome: 'expired' }).answer).rejects.toMatchObject({
    status: 400,
    code: 'EVENT_EXPIRED',
    message: 'This event is older than Grid repeats one, so it was not processed.',
  })
  await expect(deliver({ outcome: 'ignored' }).answer).rejects.toMatchObject({
    status: 501,
    code: 'EVENT_NOT_HANDLED',
    message: 'This event is not about verification, and the platform has no `webhook.onOther`. Deliver it again.',
    cause: new Error(
      'A OUTGOING_PAYMENT.COMPLETED webhook was not acknowledged. Set `webhook.onOther` to receive such events.',
    ),
  })
})

it('reads nothing that Grid did not sign, and nothing that is no JSON', async () => {
  const forged = deliver({ headers: { 'x-grid-signature': 'AAAA' } })
  await expect(forged.answer).rejects.toMatchObject({ status: 401, code: 'INVALID_SIGNATURE' })
  const broken = deliver({ body: '{' })
  await expect(broken.answer).rejects.toMatchObject({ status: 400, message: 'The event is not JSON.' })
  expect([forged.ingest.mock.calls, broken.ingest.mock.calls]).toEqual([[], []])
})

it('names the keys in the log when one of them is none', async () => {
  await expect(deliver({ keys: ['not a key'] }).answer).rejects.toMatchObject({
    status: 500,
    hook: 'webhook.publicKeys',
  })
})

it.each<[what: string, given: Parameters<typeof deliver>[0], holder: string]>([
  ['the address that sends it', {}, '203.0.113.7'],
  ['the address behind a reverse proxy', { proxies: 1, headers: { 'x-forwarded-for': '203.0.113.8' } }, '203.0.113.8'],
  ['all that are unknown together', { ip: null }, ''],
  ['all that may be forged together', { headers: { 'x-forwarded-for': '203.0.113.8' } }, ''],
])('counts a body that is read for %s', async (_, given, holder) => {
  const { answer, enter, leave } = deliver(given)
  await answer
  expect(enter.mock.calls).toEqual([[holder]])
  expect(leave).toHaveBeenCalledTimes(1)
})

it.each<[what: string, body: () => BodyInit, status: number]>([
  ['larger than a megabyte', () => new Uint8Array(2 ** 20 + 1), 413],
  ['too slow', () => new ReadableStream({ pull: () => new Promise(() => {}) }), 408],
])('counts a body that is %s no longer than it is read', async (_, body, status) => {
  const { answer, leave, ingest } = deliver({ body: body() })
  await expect(answer).rejects.toMatchObject({ status })
  expect(leave).toHaveBeenCalledTimes(1)
  expect(ingest).not.toHaveBeenCalled()
})

it('reads a body of a megabyte', async () => {
  const { answer } = deliver({ body: `${text}${' '.repeat(2 ** 20 - text.length)}` })
  expect((await answer).status).toBe(200)
})
