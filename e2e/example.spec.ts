import type { Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { heading, startButton } from './check.js'
import { test as base, expect } from './fixtures.js'
import { introduce } from './individualAnswers.js'
import { type Example, startExample } from './servers/startExample.js'

/** The example, as somebody meets it who has just cloned this. Whatever the console says fails each of these tests. */
const test = base.extend<{ example: Example }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here.
  example: async ({}, use) => {
    const example = await startExample()
    await use(example)
    await example.stop()
  },
})

const be = (page: Page, who: string) => page.getByRole('button', { name: who, exact: true }).click()
const become = (page: Page, who: string) => page.getByLabel('You are').selectOption({ label: who })
const panel = (page: Page) => page.getByRole('complementary', { name: 'The sandbox' })
const panelButton = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })
const parts = (page: Page) => page.getByRole('navigation', { name: 'What this page shows' }).getByRole('link')

/** A part is there, and is no longer only the shape of what is coming. */
async function expectPart(page: Page): Promise<void> {
  await expect(page.locator('main .gk-root').first()).toBeVisible()
  await expect(page.locator('main .gk-skeleton')).toHaveCount(0)
}

test('somebody new, from the lobby to the open account, and what the panel shows of it', async ({ page, example }) => {
  // A hold is seen when Grid is read the next time, which the example does as seldom as an app would.
  test.setTimeout(90_000)
  await page.goto(example.origin)
  await be(page, 'Somebody new, who has no account yet')
  await page.getByRole('button', { name: 'For me' }).click()
  await introduce(page, `${canaryPerson.fullName} 003`, 'United States')
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  await page.getByRole('button', { name: 'Agree and continue' }).click()
  await expect(panel(page)).toContainText('POST /customers')
  await expect(panel(page)).toContainText(/PATCH \/customers\/Customer:…\w{4}/)
  expect(await panel(page).textContent()).not.toContain('CANARY')

  await startButton(page).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, 'Welcome to Harbor')).toBeVisible()
  await panelButton(page, 'On hold').click()
  await expect(heading(page, /on hold/i)).toBeVisible({ timeout: 20_000 })
  await expect(heading(page, 'Welcome to Harbor')).toHaveCount(0)
  await panelButton(page, 'Approved').click()
  await expect(heading(page, 'Welcome to Harbor')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page, 'Who are you today?')).toBeVisible()
})

for (const who of ['A person who has sent nothing yet', 'A business that has sent nothing yet']) {
  test(`every part there is: ${who}`, async ({ page, example }) => {
    test.setTimeout(90_000)
    await page.goto(example.origin)
    await be(page, who)
    await expectPart(page)
    const count = await parts(page).count()
    expect(count).toBeGreaterThan(12)
    for (let index = 0; index < count; index++) {
      await test.step((await parts(page).nth(index).textContent()) ?? '', async () => {
        await parts(page).nth(index).click()
        await expect(parts(page).nth(index)).toHaveAttribute('aria-current', 'page')
        await expectPart(page)
      })
    }
    // The address keeps the part.
    await page.reload()
    await expect(parts(page).nth(count - 1)).toHaveAttribute('aria-current', 'page')
    await expectPart(page)
  })
}

test('everybody the panel can turn somebody into, and what the gate shows them', async ({ page, example }) => {
  test.setTimeout(120_000)
  await page.goto(example.origin)
  await be(page, 'Somebody new, who has no account yet')
  const options = page.getByLabel('You are').locator('option')
  await expect(options).toHaveCount(19)
  const everybody = await options.allTextContents()
  for (const who of everybody.filter(name => name !== 'Somebody who works at Harbor')) {
    await test.step(who, async () => {
      await become(page, who)
      await expect(page.getByLabel('You are').locator('option:checked')).toHaveText(who)
      if (/is verified$/.test(who)) await expect(heading(page, 'Welcome to Harbor')).toBeVisible()
      else await expectPart(page)
    })
  }
})

test('what the panel lets happen: newer terms, a wallet that has to agree, failures', async ({ page, example }) => {
  await page.goto(example.origin)
  await be(page, 'A person who has sent nothing yet')
  await parts(page).filter({ hasText: 'Terms' }).click()
  await expect(page.getByRole('checkbox', { name: 'I accept these terms' })).toBeVisible()
  await panelButton(page, 'Newer terms').click()
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  await page.getByRole('button', { name: 'Agree and continue' }).click()
  await expect(page.getByText(/These terms have changed/)).toBeVisible()
  await panelButton(page, 'The first terms again').click()
  await expect(panel(page).getByText('Done.')).toBeVisible()

  await become(page, 'A person who has to confirm contacts first')
  await parts(page).filter({ hasText: 'Contacts' }).click()
  await panelButton(page, 'A wallet on their email').click()
  await page.getByRole('button', { name: 'Use another email address' }).click()
  await page.getByLabel('New email address').fill(canaryPerson.email)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Waiting for your wallet')).toBeVisible()

  await panelButton(page, 'Five failures').click()
  await page.getByRole('link', { name: 'In this tab' }).click()
  await expect(
    panel(page)
      .getByRole('listitem')
      .filter({ hasText: /5\d\d$/ })
      .first(),
  ).toBeVisible()
})

test('who works there sees the list, adds customers from a file, and opens one', async ({ page, example }) => {
  await page.goto(example.origin)
  await be(page, 'A business that is in review')
  await expectPart(page)
  await become(page, 'Somebody who works at Harbor')
  await expect(page.getByRole('button', { name: 'Harbor & Pine Trading, Inc.' })).toBeVisible()
  const settingControlPerson = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const rows = `platformCustomerId,customerType,fullName\np-1,INDIVIDUAL,${canaryPerson.fullName}\n`
  await (await settingControlPerson).setFiles({
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows),
  })
  await page.getByRole('button', { name: 'Import 1 customer' }).click()
  await expect(heading(page, '1 customer was added')).toBeVisible()
  await page.getByRole('button', { name: canaryPerson.fullName }).click()
  await expect(page.getByText(/^Your own page of Customer:/)).toBeVisible()
})
