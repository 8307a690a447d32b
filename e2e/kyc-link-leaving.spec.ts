import { finishInFrame, goOnButton, heading, providerFrame, startButton } from './check.js'
import { confirmContacts } from './confirmContacts.js'
import { expect, test } from './fixtures.js'
import { european, person } from './people.js'

test('redirect: leaves without finishing, and tries again with a new link', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page())
  await startButton(page).click()
  await page.getByRole('button', { name: 'Leave without finishing' }).click()
  await expect(heading(page, 'Verification in progress')).toBeVisible()
  await goOnButton(page).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  expect(environment.linksCreated()).toBe(2)
})

test('tab: closes it, and tries again with a new link', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'tab' }))
  const [first] = await Promise.all([page.waitForEvent('popup'), startButton(page).click()])
  await expect(first.getByRole('button', { name: 'Leave without finishing' })).toBeVisible()
  await first.close()
  await expect(heading(page, 'Not finished yet?')).toBeVisible()
  const [second] = await Promise.all([page.waitForEvent('popup'), goOnButton(page).click()])
  await second.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  expect(environment.linksCreated()).toBe(2)
})

test('embedded: puts it away, gets focus back, and tries again', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded' }))
  await startButton(page).click()
  await expect(providerFrame(page).getByRole('button', { name: 'Start' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue later' }).click()
  await expect(heading(page, 'Not finished yet?')).toBeVisible()
  await expect(goOnButton(page)).toBeFocused()
  await goOnButton(page).click()
  await finishInFrame(page, 'Submit, and be approved')
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test('embedded: asked to try again by the provider, the frame stays', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded' }))
  await startButton(page).click()
  await finishInFrame(page, 'Submit, and be asked to try again')
  await providerFrame(page).getByRole('button', { name: 'Try again' }).click()
  await providerFrame(page).getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test('an expired link leads to a new one', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page())
  await startButton(page).click()
  await expect(page.getByRole('heading', { name: 'Verify your identity' })).toBeVisible()
  environment.sandbox.expireLink(page.url())
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible()
  await page.getByRole('link', { name: 'Go back' }).click()
  await expect(heading(page, 'Verification in progress')).toBeVisible()
  await goOnButton(page).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test('a blocked popup becomes a link to press', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.addInitScript(() => {
    window.open = () => null
  })
  await page.goto(environment.page({ mode: 'tab' }))
  await startButton(page).click()
  await expect(heading(page, 'Your browser stopped the new tab')).toBeVisible()
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /open the identity check/i }).click(),
  ])
  await tab.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  expect(environment.linksCreated()).toBe(1)
})

test('a link that is not pressed expires in place', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.addInitScript(() => {
    window.open = () => null
  })
  await page.clock.install()
  await page.goto(environment.page({ mode: 'tab' }))
  await startButton(page).click()
  await expect(heading(page, 'Your browser stopped the new tab')).toBeVisible()
  await page.clock.fastForward('01:00:00')
  await expect(heading(page, 'This link has expired')).toBeVisible()
  await page.getByRole('button', { name: 'Get a new link' }).click()
  await expect(heading(page, 'Your browser stopped the new tab')).toBeVisible()
  expect(environment.linksCreated()).toBe(2)
})

test('redirect: the browser’s Back, out of the back-forward cache or not', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page())
  await startButton(page).click()
  await expect(page.getByRole('heading', { name: 'Verify your identity' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Verify your identity' })).toBeVisible()
  await page.goBack()
  await expect(heading(page, 'Verification in progress')).toBeVisible()
  await page.reload()
  await expect(startButton(page)).toBeVisible()
})

test('redirect: reloaded after the return, the decision stays', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page())
  await startButton(page).click()
  await page.getByRole('button', { name: 'Submit, and stay in review' }).click()
  await expect(heading(page, /verification in progress/i)).toBeVisible()
  await page.reload()
  await expect(heading(page, /verification in progress/i)).toBeVisible()
  await page.getByRole('button', { name: 'Continue verification' }).click()
  await expect(page.getByRole('heading', { name: 'Verify your identity' })).toBeVisible()
})

test('tab: our page reloaded while the other is open still gets the decision', async ({
  page,
  context,
  environment,
}) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'tab' }))
  const [tab] = await Promise.all([page.waitForEvent('popup'), startButton(page).click()])
  await expect(tab.getByRole('button', { name: 'Submit, and be approved' })).toBeVisible()
  await page.reload()
  await expect(heading(page, 'Verification in progress')).toBeVisible()
  await tab.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
  expect(environment.linksCreated()).toBe(1)
})

test('embedded: reloaded after everything was sent, the result is waited for without another link', async ({
  page,
  context,
  environment,
}) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded' }))
  await startButton(page).click()
  await finishInFrame(page, 'Submit, and stay in review')
  await expect(heading(page, /we received everything/i)).toBeVisible()
  await page.reload()
  await expect(heading(page, /verification in progress/i)).toBeVisible()
  expect(environment.linksCreated()).toBe(1)
})

test('embedded: a page evicted while the frame was open comes back to it, with a fresh token', async ({
  page,
  context,
  environment,
}) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ mode: 'embedded' }))
  await startButton(page).click()
  await providerFrame(page).getByRole('button', { name: 'Start' }).click()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('_act-')
  await page.reload()
  await expect(providerFrame(page).getByRole('button', { name: 'Start' })).toBeVisible()
  expect(environment.linksCreated()).toBe(2)
  await finishInFrame(page, 'Submit, and be approved')
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test('contacts come first in the EU, and then the check continues by itself', async ({
  page,
  context,
  environment,
}) => {
  await environment.signIn(context, european)
  await page.goto(environment.page())
  await startButton(page).click()
  await expect(heading(page, 'Confirm your contact details first')).toBeVisible()
  await confirmContacts(page)
  await page.waitForURL(/\/hosted\//)
})
