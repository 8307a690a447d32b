import { createClient } from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { createLink } from './createLink.js'

let environment: TestEnvironment
let sent: Request[]
beforeEach(async () => {
  environment = await startInProcess(adaMiller)
  sent = []
})
afterEach(() => environment.close())

function create(redirectUri?: string) {
  const fetch = (request: Request) => {
    sent.push(request.clone())
    return environment.fetch(request)
  }
  const client = createClient({ baseUrl: environment.proxyUrl, fetch })
  return createLink(client, { customerId: environment.customerId, idempotencyKey: 'click-1', redirectUri })
}
/** Without the proxy, which lets no such address through itself. */
function createUnguarded(kycUrl: string) {
  environment.sandbox.faults.next('createKycLink', { kind: 'set', path: 'kycUrl', value: kycUrl })
  const { customerId, sandbox } = environment
  return createLink(sandbox.client, { customerId, idempotencyKey: 'click-1', redirectUri: undefined })
}

it('asks for a link once per click, and says where it returns only if that is known', async () => {
  expect((await create()).kycUrl).toMatch(/^https:/)
  expect(sent[0]?.headers.get('idempotency-key')).toBe('click-1')
  expect(await sent[0]?.text()).not.toContain('redirectUri')
  await create('https://app.test/done')
  expect(await sent[1]?.json()).toEqual({ redirectUri: 'https://app.test/done' })
})

it.each(['http://provider.example/', 'HTTPS://provider.example/'])('takes %s', async kycUrl => {
  expect((await createUnguarded(kycUrl)).kycUrl).toBe(kycUrl)
})

it.each(['javascript:alert(1)', 'data:text/html,x', '/hosted/1', 'x https://provider.example', 'https:provider'])(
  'refuses %s, which a browser should not be sent to',
  async kycUrl => {
    await expect(createUnguarded(kycUrl)).rejects.toMatchObject({
      kind: 'unexpected',
      code: 'UNSAFE_LINK',
      message: expect.stringMatching(/^The link to the hosted check is not an http\(s\) address/),
    })
  },
)
