import { finishInFrame, heading, providerFrame, startButton } from './check.js'
import { expect, test } from './fixtures.js'
import { person } from './people.js'

test('two customers in two browsers never see each other', async ({ context, otherContext, environment }) => {
  const firstId = await environment.signIn(context, person)
  const secondId = await environment.signIn(otherContext, { ...person, fullName: 'Ben Ortiz 003' })
  const [one, two] = await Promise.all([context.newPage(), otherContext.newPage()])
  await Promise.all([one.goto(environment.page({ stream: '' })), two.goto(environment.page({ stream: '' }))])
  await Promise.all([expect(startButton(one)).toBeVisible(), expect(startButton(two)).toBeVisible()])
  environment.sandbox.setCustomerStatus(firstId, 'APPROVED')
  await expect(heading(one, /^you’re verified/i)).toBeVisible()
  await expect(startButton(two)).toBeVisible()

  const stolen = await two.evaluate(
    async ([id]) => {
      const asked = await Promise.all([
        fetch(`/api/grid/customers/${id}`),
        fetch(`/api/grid/customers/${id}/kyc-link`, { method: 'POST' }),
        fetch(`/api/grid/verifications?customerId=${id}`),
        fetch('/api/grid/verifications', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ customerId: id }),
        }),
      ])
      return asked.map(({ status }) => status)
    },
    [firstId],
  )
  expect(stolen).toEqual([403, 403, 403, 403])
  const ofSecond = environment.sandbox.requests.filter(({ path }) => path.includes(secondId)).length
  expect(ofSecond).toBeGreaterThan(0)
})

test('signed out in the middle: the stream ends, the page says so, and nothing is shown any more', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, person)
  const stream = page.waitForResponse(response => response.url().endsWith('/api/grid/events'))
  await page.goto(environment.page({ stream: '' }))
  await expect(startButton(page)).toBeVisible()
  await stream
  const refused = page.waitForResponse(
    response => response.url().endsWith('/api/grid/events') && response.status() === 401,
  )
  environment.signOut(id)
  // The proxy ended the old stream, or the page would not have asked for a new one.
  await refused
  await expect(page.getByText(/you’ve been signed out/i)).toBeVisible()
  await expect(startButton(page)).toHaveCount(0)
})

test('the sandbox goes away and comes back: said while it lasts, and nothing is lost', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, person)
  await page.goto(environment.page())
  await expect(startButton(page)).toBeVisible()
  await environment.grid.stop()
  await startButton(page).click()
  await expect(heading(page, 'The check couldn’t be opened')).toBeVisible()
  await environment.grid.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  expect(environment.sandbox.requests.some(({ path }) => path.includes(id))).toBe(true)
})

test('offline: the page keeps what it knows, and catches up', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, person)
  await page.goto(environment.page())
  await expect(startButton(page)).toBeVisible()
  await context.setOffline(true)
  await startButton(page).click()
  await expect(heading(page, 'The check couldn’t be opened')).toBeVisible()
  await expect(page.getByText(/check your connection/i)).toBeVisible()
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  await context.setOffline(false)
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test('a token that expires in the middle is renewed once, and the person continues', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded' }))
  await startButton(page).click()
  await expect(providerFrame(page).getByRole('button', { name: 'Start' })).toBeVisible()
  environment.sandbox.expireTokens(id)
  await finishInFrame(page, 'Submit, and be approved')
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  expect(environment.linksCreated()).toBe(2)
})

test('a page rendered again by its host keeps the open frame', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded' }))
  await startButton(page).click()
  await providerFrame(page).getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: /render the page again/i }).click()
  await providerFrame(page).getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  expect(environment.linksCreated()).toBe(1)
})

test('a host’s own query client, persisted to storage, holds no personal value', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, person)
  await page.goto(environment.page({ persist: '' }))
  await startButton(page).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  // The canary is searched for in all of this after the test; here only that there was something to search.
  expect(await page.evaluate(() => localStorage.getItem('host-cache'))).toContain(id)
})

test('forgetting the customer leaves nothing behind', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded', persist: '' }))
  await startButton(page).click()
  await expect(providerFrame(page).getByRole('button', { name: 'Start' })).toBeVisible()
  environment.signOut(id)
  await page.getByRole('button', { name: 'Forget the customer' }).click()
  await expect(page.getByText(/you’ve been signed out/i)).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  expect(await page.evaluate(() => localStorage.getItem('host-cache'))).not.toContain('INDIVIDUAL')
})

test('an iframe that never answers is replaced by the hosted page', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await context.route('**/websdk/**', route => route.abort())
  await page.clock.install()
  await page.goto(environment.page({ mode: 'embedded' }))
  await startButton(page).click()
  await expect(page.locator('iframe')).toBeAttached()
  await page.clock.fastForward(11_000)
  await expect(heading(page, 'The check can’t be shown here')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  const [error] = await page.evaluate(() => window.hostRecord.errors)
  expect(error?.all).toContain('PROVIDER_FRAME_SILENT')
})

test('a token that asks for a frame from elsewhere is refused the camera', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded', provider: 'https://*.sumsub.com' }))
  await startButton(page).click()
  await expect(heading(page, 'The check can’t be shown here')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  const [error] = await page.evaluate(() => window.hostRecord.errors)
  expect(error?.all).toContain('PROVIDER_ORIGIN_REFUSED')
  expect(error?.message).toContain(environment.grid.origin)
})
