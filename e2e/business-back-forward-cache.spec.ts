import { chromium } from '../scripts/chromium.mjs'
import { businessAnswers } from './businessAnswers.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { expect, test } from './fixtures.js'

// The test runner switches the cache off, because a page that was kept surprises tests that do not expect it. This one does.
test.use({ launchOptions: { ...chromium, ignoreDefaultArgs: ['--disable-back-forward-cache'] } })

const company = companies.find(({ name }) => name === 'a US LLC') as Company

const steps = [
  {
    title: /^before you start/i,
    fill: businessAnswers.start,
    kept: ['Country of incorporation', 'United States'],
  },
  {
    title: /^about the business/i,
    fill: businessAnswers.business,
    kept: ['Legal name of the business', 'Cedar Row LLC'],
  },
  {
    title: /^address and operations/i,
    fill: businessAnswers.operations,
    kept: ['Street address', '548 Market Street'],
  },
  {
    title: /^activity and funds/i,
    fill: businessAnswers.activity,
    kept: ['What the account is for', 'SUPPLIER_PAYMENTS'],
  },
] as const

test('a page the browser kept comes back with what was typed, and goes on from there', async ({
  page,
  context,
  world,
}) => {
  test.slow()
  // Leaving with unsaved answers is asked about first; this person leaves.
  page.on('dialog', dialog => dialog.accept())
  await world.signInNew(context)
  await page.goto(world.page({ business: '' }))
  for (const { title, fill, kept } of steps) {
    await expect(heading(page, title)).toBeVisible()
    await fill(page, company)
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { cameFromCache: persisted }))
    })
    await page.goto(`${world.appOrigin}/elsewhere`)
    await page.goBack({ waitUntil: 'commit' })
    expect(await page.evaluate(() => (globalThis as { cameFromCache?: boolean }).cameFromCache)).toBe(true)
    const [label, value] = kept
    await expect(page.locator('input, select').and(page.getByLabel(label, { exact: true }))).toHaveValue(value)
    await goOn(page)
  }
  await expect(heading(page, /^owners and people/i)).toBeVisible()
  expect(world.sandbox.requests.filter(({ operation }) => operation === 'createCustomer')).toHaveLength(1)
})
