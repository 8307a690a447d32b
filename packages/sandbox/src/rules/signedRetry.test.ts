import { updateCustomer } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { basicAuthorization, gridPath } from '../server/createGridServer.js'

const headers = { authorization: basicAuthorization({ clientId: 'sandbox', clientSecret: 'sandbox' }) }
const change = { customerType: 'INDIVIDUAL', email: 'new@example.com' } as const

it('changes the login of a wallet in two steps, and everything else in one', async () => {
  let now = Date.parse('2026-11-21T10:00:00Z')
  const sandbox = createSandbox({ now: () => now })
  const customerId = await sandbox.seedCustomer('individual.start')
  sandbox.tieWallet(customerId, ['email'])
  const patch = async (body: object, more: Record<string, string> = {}) => {
    const url = `${sandbox.origin}${gridPath}/customers/${customerId}`
    const init = { method: 'PATCH', headers: { ...headers, ...more }, body: JSON.stringify(body) }
    const response = await sandbox.fetch(new Request(url, init))
    return [response.status, await response.json()] as const
  }
  const challenge = async () => {
    const [status, body] = await patch(change)
    expect(status).toBe(202)
    return { 'request-id': body.requestId as string, 'grid-wallet-signature': 'signed' }
  }
  const refusal = async (body: object, more: Record<string, string>) => {
    const [status, { code, message }] = await patch(body, more)
    return [status, code, message]
  }

  expect(await sandbox.client.send(updateCustomer, { customerId, body: change })).toHaveProperty('payloadToSign')
  expect((await patch({ ...change, email: undefined, nationality: 'US' }))[0]).toBe(200)
  expect((await patch({ ...change, email: 'no address' }))[0]).toBe(400)

  const signed = await challenge()
  expect(await refusal(change, { 'request-id': signed['request-id'] })).toEqual([
    401,
    'WALLET_SIGNATURE_MISSING',
    'Grid-Wallet-Signature is missing.',
  ])
  expect(await refusal(change, { 'grid-wallet-signature': 'signed' })).toEqual([
    401,
    'REQUEST_ID_MISSING',
    'Request-Id is missing.',
  ])
  expect(await refusal({ ...change, email: 'x@example.com' }, signed)).toEqual([
    401,
    'WALLET_SIGNATURE_BODY_MISMATCH',
    'The body is not the one the challenge was made for.',
  ])
  now += 5 * 60_000
  const late = [401, 'INVALID_SIGNATURE', 'Request-Id belongs to no challenge that is still open.']
  expect(await refusal(change, signed)).toEqual(late)
  expect(await refusal(change, { ...(await challenge()), 'request-id': 'Request:none' })).toEqual(late)
  const [, offered] = await patch(change)
  expect(offered).toEqual({
    requestId: expect.stringMatching(/^Request:/),
    payloadToSign: JSON.stringify({ type: 'ACTIVITY_TYPE_UPDATE_USER', requestId: offered.requestId }),
    expiresAt: new Date(now + 5 * 60_000).toISOString(),
  })
  now += 5 * 60_000 - 1
  const inTime = { 'request-id': offered.requestId, 'grid-wallet-signature': 'signed' }
  expect(await patch(change, inTime)).toMatchObject([200, { email: 'new@example.com' }])
  // It is used up, and the same address is no change any more.
  expect((await patch(change))[0]).toBe(200)
  expect(await refusal({ ...change, email: 'x@example.com' }, inTime)).toEqual(late)
  await sandbox.close()
})

it('challenges the change of one login of several, and no update that leaves them as they are', async () => {
  const sandbox = createSandbox()
  const customerId = await sandbox.seedCustomer('individual.contact_needed')
  sandbox.tieWallet(customerId, ['email', 'phoneNumber'])
  const send = (changes: object) =>
    sandbox.client.send(updateCustomer, { customerId, body: { customerType: 'INDIVIDUAL', ...changes } })
  expect(await send({ phoneNumber: '+4915112345679' })).toHaveProperty('payloadToSign')
  expect(await send({ nationality: 'US' })).toMatchObject({ nationality: 'US', phoneNumber: '+4915112345678' })
  await sandbox.close()
})
