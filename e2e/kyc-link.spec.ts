import type { Page } from '@playwright/test'
import { finishInFrame, heading, outcomes, providerFrame, startButton } from './check.js'
import { expect, test } from './fixtures.js'
import { company, person } from './people.js'

for (const { outcome, press, reads } of outcomes) {
  test(`redirect: ${outcome}, then on hold`, async ({ page, context, environment }) => {
    const id = await environment.signIn(context, person)
    await page.goto(environment.page())
    await startButton(page).click()
    await page.getByRole('button', { name: press }).click()
    await expect(page).toHaveURL(new RegExp(`^${environment.appOrigin}`))
    await expect(heading(page, reads)).toBeVisible()
    environment.sandbox.setCustomerStatus(id, 'HOLD')
    await expect(heading(page, /on hold/i)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Contact us' })).toBeVisible()
    expect(environment.linksCreated()).toBe(1)
  })

  test(`tab: ${outcome}, then on hold`, async ({ page, context, environment }) => {
    const id = await environment.signIn(context, person)
    await page.goto(environment.page({ mode: 'tab' }))
    const opening = page.waitForEvent('popup')
    await startButton(page).click()
    const tab = await opening
    await expect(heading(page, /open in another tab/i)).toBeVisible()
    const submit = tab.getByRole('button', { name: press })
    await expect(submit).toBeVisible()
    expect(await tab.evaluate(() => window.opener)).toBeNull()
    await submit.click()
    await expect(heading(page, reads)).toBeVisible()
    environment.sandbox.setCustomerStatus(id, 'HOLD')
    await expect(heading(page, /on hold/i)).toBeVisible()
    expect(environment.linksCreated()).toBe(1)
  })

  test(`embedded: ${outcome}, then on hold`, async ({ page, context, environment }) => {
    const id = await environment.signIn(context, person)
    await page.goto(environment.page({ mode: 'embedded' }))
    await startButton(page).click()
    await finishInFrame(page, press)
    if (outcome === 'in review') {
      // Some flows go on after a submission, so an undecided frame is the person's to close.
      await expect(heading(page, /we received everything/i)).toBeVisible()
      await page.getByRole('button', { name: 'Close the check' }).click()
    }
    await expect(heading(page, reads)).toBeVisible()
    await expect(page.locator('iframe')).toHaveCount(0)
    environment.sandbox.setCustomerStatus(id, 'HOLD')
    await expect(heading(page, /on hold/i)).toBeVisible()
    expect(environment.linksCreated()).toBe(1)
  })
}

test('a business gets its own words', async ({ page, context, environment }) => {
  await environment.signIn(context, company)
  await page.goto(environment.page())
  await page.getByRole('button', { name: 'Continue to business check' }).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /your business is verified/i)).toBeVisible()
})

for (const mode of ['redirect', 'tab', 'embedded'] as const) {
  test(`${mode}: a double click makes one link`, async ({ page, context, environment }) => {
    await environment.signIn(context, person)
    const tabs: Page[] = []
    context.on('page', tab => tabs.push(tab))
    await page.goto(environment.page({ mode }))
    await startButton(page).dblclick()
    const reached = {
      redirect: () => heading(page, 'Verify your identity'),
      tab: () => heading(page, /open in another tab/i),
      embedded: () => providerFrame(page).getByRole('button', { name: 'Start' }),
    }
    await expect(reached[mode]()).toBeVisible()
    expect(environment.linksCreated()).toBe(1)
    expect(tabs).toHaveLength(mode === 'tab' ? 1 : 0)
  })
}

test('the keyboard alone goes there and back', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page())
  await expect(startButton(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(startButton(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Submit, and be approved' }).press('Enter')
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})
