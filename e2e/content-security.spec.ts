import { finishInFrame, heading, outcomes, startButton } from './check.js'
import { expect, test } from './fixtures.js'
import { person } from './people.js'

const strict = (frames: string) => (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    `frame-src ${frames}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

test.describe('a strict policy that lets the provider in', () => {
  test.use({ environmentOptions: { policy: (nonce, sandboxOrigin) => strict(sandboxOrigin)(nonce) } })

  for (const mode of ['redirect', 'embedded'] as const) {
    for (const { outcome, press, reads } of outcomes.slice(0, 2)) {
      test(`${mode}: ${outcome} without a report`, async ({ page, context, environment }) => {
        await environment.signIn(context, person)
        await page.goto(environment.page({ mode, stream: '' }))
        await startButton(page).click()
        if (mode === 'embedded') await finishInFrame(page, press)
        else await page.getByRole('button', { name: press }).click()
        await expect(heading(page, reads)).toBeVisible()
        expect(await page.evaluate(() => window.hostRecord.violations)).toEqual([])
      })
    }
  }

  test('our own words are styled by the one stylesheet', async ({ page, context, environment }) => {
    await environment.signIn(context, person)
    await page.goto(environment.page())
    await expect(startButton(page)).toHaveCSS('border-radius', '8px')
    expect(await page.locator('.gk-root [style], .gk-root style').count()).toBe(0)
  })
})

test.describe('a policy that keeps the provider out', () => {
  test.use({ environmentOptions: { policy: strict("'none'") } })

  test('the hosted page takes the frame’s place, and the developer sees the header to set', async ({
    page,
    context,
    environment,
    canary,
  }) => {
    canary.expectNoise(/Content Security Policy|frame-src|Framing/i)
    await environment.signIn(context, person)
    await page.goto(environment.page({ mode: 'embedded' }))
    await startButton(page).click()
    await expect(heading(page, 'The check can’t be shown here')).toBeVisible()
    const errors = await page.evaluate(() => window.hostRecord.errors)
    expect(errors.map(({ message }) => message).join()).toContain(`frame-src ${environment.grid.origin}`)
    expect(await page.evaluate(() => window.hostRecord.violations)).toEqual([expect.stringContaining('frame-src')])
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /open the identity check/i }).click(),
    ])
    await tab.getByRole('button', { name: 'Submit, and be approved' }).click()
    await expect(heading(page, /^you’re verified/i)).toBeVisible()
    expect(environment.linksCreated()).toBe(1)
  })
})
