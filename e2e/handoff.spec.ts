import { heading, outcomes, startButton } from './check.js'
import { expect, test } from './fixtures.js'
import { person } from './people.js'
import { readCode } from './readCode.js'

for (const { outcome, press, reads } of outcomes) {
  test(`a phone scans the code and ends ${outcome}; the computer follows`, async ({
    page,
    context,
    otherContext,
    environment,
  }) => {
    const id = await environment.signIn(context, person)
    await page.goto(environment.page({ handoff: '', persist: '' }))
    expect(environment.linksCreated()).toBe(0)
    await page.getByRole('button', { name: 'Show the code' }).click()
    const url = await readCode(page)
    expect(url).toMatch(new RegExp(`^${environment.grid.origin}/hosted/`))

    // The phone is signed out, and needs nothing but the code.
    const phone = await otherContext.newPage()
    await phone.goto(url)
    await page.getByRole('button', { name: 'I’ve opened it on my phone' }).click()
    await expect(page.getByRole('img')).toHaveCount(0)
    await phone.getByRole('button', { name: press }).click()
    await expect(phone.getByText('You can close this page.')).toBeVisible()
    await expect(heading(page, reads)).toBeVisible()

    environment.sandbox.setCustomerStatus(id, 'HOLD')
    await expect(heading(page, /on hold/i)).toBeVisible()
    expect(environment.linksCreated()).toBe(1)
  })
}

test('the code goes by itself once the phone is done', async ({ page, context, otherContext, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ handoff: '' }))
  await page.getByRole('button', { name: 'Show the code' }).click()
  const phone = await otherContext.newPage()
  await phone.goto(await readCode(page))
  await phone.getByRole('button', { name: 'Submit, and stay in review' }).click()
  await expect(heading(page, /verification in progress/i)).toBeVisible()
  await expect(page.getByRole('img')).toHaveCount(0)
})

for (const look of ['dark', 'forced colours', 'right to left'] as const) {
  test(`the code can be scanned: ${look}`, async ({ page, context, environment }) => {
    await environment.signIn(context, person)
    await page.emulateMedia({
      colorScheme: look === 'dark' ? 'dark' : 'light',
      forcedColors: look === 'forced colours' ? 'active' : 'none',
    })
    await page.goto(environment.page({ handoff: '' }))
    if (look === 'right to left') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    await page.getByRole('button', { name: 'Show the code' }).click()
    expect(await readCode(page)).toContain('/hosted/')
  })
}

test('beside the button: either way leads there', async ({ page, context, otherContext, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ handoff: 'beside' }))
  await expect(startButton(page)).toBeVisible()
  await page.getByRole('button', { name: 'Show the code' }).click()
  const phone = await otherContext.newPage()
  await phone.goto(await readCode(page))
  await phone.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test.describe('under a strict policy', () => {
  test.use({
    environmentOptions: {
      policy: nonce =>
        `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  })
  test('the code is rendered without a CSP violation', async ({ page, context, environment }) => {
    await environment.signIn(context, person)
    await page.goto(environment.page({ handoff: '' }))
    await page.getByRole('button', { name: 'Show the code' }).click()
    expect(await readCode(page)).toContain('/hosted/')
    expect(await page.evaluate(() => window.hostRecord.violations)).toEqual([])
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the check opens right there, without a code', async ({ page, context, environment }) => {
    await environment.signIn(context, person)
    await page.goto(environment.page({ handoff: '', persist: '' }))
    await expect(heading(page, /^continue on this phone/i)).toBeVisible()
    await page.getByRole('button', { name: 'Continue' }).tap()
    await expect(heading(page, /^continue on this phone/i)).toBeFocused()
    await expect(page.getByRole('img')).toHaveCount(0)
    await page.getByRole('link', { name: 'Open the check' }).tap()
    await expect(page.getByRole('button', { name: 'Submit, and be approved' })).toBeVisible()
    expect(environment.linksCreated()).toBe(1)
  })

  test('beside the button no code is offered', async ({ page, context, environment }) => {
    await environment.signIn(context, person)
    await page.goto(environment.page({ handoff: 'beside' }))
    await expect(startButton(page)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show the code' })).toHaveCount(0)
    await startButton(page).tap()
    await expect(page.getByRole('button', { name: 'Submit, and be approved' })).toBeVisible()
  })
})
