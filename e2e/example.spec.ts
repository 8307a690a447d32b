import type { Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { heading, startButton } from './check.js'
import { test as base, expect } from './fixtures.js'
import { introduce } from './individualValues.js'
import { type Example, startExample } from './servers/startExample.js'

/** The example, as a developer sees it after cloning the repository. Any console output fails these tests. */
const test = base.extend<{ example: Example }>({
  example: async ({ canary }, use) => {
    const example = await startExample(line => canary.add('the log of the example’s backend', line))
    await use(example)
    await example.stop()
  },
})

const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const switchTo = (page: Page, name: string) =>
  inPanel(page, () => page.getByLabel('Test customer').selectOption({ label: name }, { timeout: 1_000 }))
const panel = (page: Page) => page.getByRole('complementary', { name: 'Sandbox' })
/** Opens the panel where it is a drawer. */
const openPanel = async (page: Page) => {
  const open = panel(page).getByRole('button', { name: 'Open', exact: true })
  if (await open.isVisible()) await open.click()
}
const closePanel = async (page: Page) => {
  const close = panel(page).getByRole('button', { name: 'Close', exact: true })
  if (await close.isVisible()) await close.click()
}
/** A switch to another customer closes the panel once it is made, which may be after this has opened it. */
const inPanel = (page: Page, act: () => Promise<unknown>) =>
  expect(async () => {
    await openPanel(page)
    await act()
  }).toPass()
const simulate = async (page: Page, name: string) => {
  await inPanel(page, () => panel(page).getByRole('button', { name, exact: true }).click({ timeout: 1_000 }))
  await closePanel(page)
}
const screens = (page: Page) => page.getByRole('navigation', { name: 'Components' }).getByRole('link')

/** The screen is rendered, and no skeleton is left. */
async function expectScreen(page: Page): Promise<void> {
  await expect(page.locator('main .gk-root').first()).toBeVisible()
  await expect(page.locator('main .gk-skeleton')).toHaveCount(0)
}

test('takes a new customer from the sign-in to the open account, and logs the requests without personal data', async ({
  page,
  example,
}) => {
  // A hold is seen at the next poll, and the example polls as seldom as an app would.
  test.setTimeout(90_000)
  await page.goto(example.origin)
  await choose(page, 'New customer')
  await page.getByRole('button', { name: 'For me' }).click()
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  await page.getByRole('button', { name: 'Agree and continue' }).click()
  await expect(startButton(page)).toBeVisible()
  await expect(panel(page)).toContainText('POST /customers')
  await expect(panel(page)).toContainText(/PATCH \/customers\/Customer:…\w{4}/)

  // Whatever the customer types in the form is sent, and not logged. The panel is a closed drawer here.
  const changes = panel(page).locator('li', { hasText: 'PATCH' })
  const before = await changes.count()
  await screens(page).filter({ hasText: 'Onboarding form' }).click()
  await introduce(page, `${canaryPerson.fullName} 003`, 'United States')
  await expect(heading(page, /^your address/i)).toBeVisible()
  await expect(changes).toHaveCount(before + 1)
  expect(await panel(page).textContent()).not.toContain('CANARY')

  await screens(page).filter({ hasText: 'OnboardingGate: hosted' }).click()
  await startButton(page).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(heading(page, 'Welcome to Harbor')).toBeVisible()
  await simulate(page, 'On hold')
  await expect(heading(page, /on hold/i)).toBeVisible({ timeout: 20_000 })
  await expect(heading(page, 'Welcome to Harbor')).toHaveCount(0)
  await simulate(page, 'Approved')
  await expect(heading(page, 'Welcome to Harbor')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page, 'Choose a test customer')).toBeVisible()
})

for (const who of ['Individual: not started', 'Business: not started']) {
  test(`shows every screen: ${who}`, async ({ page, example }) => {
    test.setTimeout(90_000)
    await page.goto(example.origin)
    await choose(page, who)
    await expectScreen(page)
    const count = await screens(page).count()
    expect(count).toBeGreaterThan(12)
    for (let index = 0; index < count; index++) {
      await test.step((await screens(page).nth(index).textContent()) ?? '', async () => {
        await screens(page).nth(index).click()
        await expect(screens(page).nth(index)).toHaveAttribute('aria-current', 'page')
        await expectScreen(page)
      })
    }
    // The URL keeps the screen.
    await page.reload()
    await expect(screens(page).nth(count - 1)).toHaveAttribute('aria-current', 'page')
    await expectScreen(page)
  })
}

test('shows the gate of every test customer the panel offers', async ({ page, example }) => {
  test.setTimeout(120_000)
  await page.goto(example.origin)
  await choose(page, 'New customer')
  const options = page.getByLabel('Test customer').locator('option')
  await expect(options).toHaveCount(19)
  const customers = await options.allTextContents()
  for (const who of customers.filter(name => name !== 'Operations team member')) {
    await test.step(who, async () => {
      await switchTo(page, who)
      await expect(page.getByLabel('Test customer').locator('option:checked')).toHaveText(who)
      if (/approved$/.test(who)) await expect(heading(page, 'Welcome to Harbor')).toBeVisible()
      else await expectScreen(page)
    })
  }
})

test('simulates newer terms, a wallet that must sign, and failures', async ({ page, example }) => {
  await page.goto(example.origin)
  await choose(page, 'Individual: not started')
  await screens(page).filter({ hasText: 'TermsConsent' }).click()
  await expect(page.getByRole('checkbox', { name: 'I accept these terms' })).toBeVisible()
  await simulate(page, 'New terms published')
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  await page.getByRole('button', { name: 'Agree and continue' }).click()
  await expect(page.getByText(/These terms have changed/)).toBeVisible()
  await simulate(page, 'First terms restored')
  await openPanel(page)
  await expect(panel(page).getByText('Done.')).toBeVisible()
  await closePanel(page)

  await switchTo(page, 'Individual: contacts to confirm')
  await screens(page).filter({ hasText: 'ContactVerification' }).click()
  await simulate(page, 'Email linked to a wallet')
  await page.getByRole('button', { name: 'Use another email address' }).click()
  await page.getByLabel('New email address').fill(canaryPerson.email)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Approve the change in your wallet')).toBeVisible()

  await simulate(page, 'Five failed requests')
  await page.getByRole('link', { name: 'KycLinkButton: same tab' }).click()
  await openPanel(page)
  await expect(
    panel(page)
      .getByRole('listitem')
      .filter({ hasText: /5\d\d$/ })
      .first(),
  ).toBeVisible()
})

test('lets an operator read the list, import customers and open one', async ({ page, example }) => {
  await page.goto(example.origin)
  await choose(page, 'Business: in review')
  await expectScreen(page)
  await switchTo(page, 'Operations team member')
  await expect(page.getByRole('button', { name: 'Harbor & Pine Trading, Inc.' })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const columns =
    'umaAddress,platformCustomerId,customerType,fullName,birthDate,country,addressLine1,city,state,postalCode'
  const rows = `${columns}\n$ada.miller@sandbox.example,p-1,INDIVIDUAL,${canaryPerson.fullName},1990-02-28,US,1 Pine Street,Oakland,CA,94601\n`
  await (await chooser).setFiles({
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows),
  })
  await page.getByRole('button', { name: 'Import 1 customer' }).click()
  await expect(heading(page, '1 customer was added')).toBeVisible()
  await page.getByRole('button', { name: canaryPerson.fullName }).click()
  await expect(page.getByText(/^Your own page about Customer:/)).toBeVisible()
})
