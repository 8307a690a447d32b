import { heading, startButton } from './check.js'
import { expect, test } from './fixtures.js'
import { person } from './people.js'

test('a webhook reaches the page as a change event, long before the next poll', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, person)
  const stream = page.waitForResponse(response => response.url().endsWith('/api/grid/events'))
  await page.goto(environment.page({ stream: '', slow: '' }))
  await expect(startButton(page)).toBeVisible()
  await stream
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  await expect(heading(page, /^you’re verified/i)).toBeVisible({ timeout: 5_000 })
})

test('replayed, a webhook is handled once', async ({ context, environment }) => {
  const id = await environment.signIn(context, person)
  const { webhooks } = environment.sandbox
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  await webhooks.settled()
  webhooks.redeliver(webhooks.deliveries[0]?.id ?? '')
  await webhooks.settled()
  expect(webhooks.deliveries[0]?.statuses).toHaveLength(2)
  expect(environment.backend.events).toHaveLength(1)
})

test('out of order, the page still shows what Grid says now', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, person)
  await page.goto(environment.page({ stream: '' }))
  await expect(startButton(page)).toBeVisible()
  const { webhooks } = environment.sandbox
  webhooks.hold()
  environment.sandbox.setCustomerStatus(id, 'PENDING')
  environment.sandbox.setCustomerStatus(id, 'REJECTED')
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  webhooks.release('reversed')
  await webhooks.settled()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  await page.reload()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  // What was older than something already handled is acknowledged, and goes no further.
  expect(environment.backend.events).toMatchObject([{ kind: 'customer' }])
})

test('a forged webhook is refused, and no handler gets it', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, person)
  await page.goto(environment.page({ stream: '' }))
  await expect(startButton(page)).toBeVisible()
  const body = JSON.stringify({
    id: 'Webhook:00000000-0000-0000-0000-000000000000',
    type: 'CUSTOMER.KYC_APPROVED',
    timestamp: new Date().toISOString(),
    data: { id, customerType: 'INDIVIDUAL', kycStatus: 'APPROVED' },
  })
  for (const signature of ['{"v":"1","s":"MEUCIQDc"}', '{"v":"2","s":"MEUCIQDc"}', 'bm90IGEgc2lnbmF0dXJl', '']) {
    const answer = await fetch(`${environment.backend.origin}/api/grid/webhooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature ? { 'x-grid-signature': signature } : {}) },
      body,
    })
    expect(answer.status).toBe(401)
  }
  expect(environment.backend.events).toEqual([])
  await expect(startButton(page)).toBeVisible()
})
