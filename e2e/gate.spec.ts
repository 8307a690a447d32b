import { type CustomerCreate, createCustomer, deleteCustomer, getCustomer, updateCustomer } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { goOnButton, heading, startButton } from './check.js'
import { expect, test } from './fixtures.js'
import { passportOf, submit } from './individualValues.js'
import { person } from './people.js'

/** Beside it there is "Your account is on hold". */
const inside = (page: Page) => page.getByRole('heading', { name: 'Your account', exact: true })

/** A person of whom nothing was accepted yet. */
const plain: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }

test('from nothing to approved, on hold, and back', async ({ page, context, environment }) => {
  const who = await environment.signInNew(context)
  await page.goto(environment.page({ gate: '', persist: '' }))
  await page.getByRole('button', { name: 'For me' }).click()

  // The type made a customer, and the provider asks the rest: the terms come next, then the check.
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Agree and continue' }).press('Enter')
  // A keyboard user continues where they were, though the pressed button is gone.
  await expect(startButton(page)).toBeVisible()
  await expect(page.locator('.gk-gate')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(startButton(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Submit, and stay in review' }).click()
  await expect(heading(page, /verification in progress/i)).toBeVisible()
  await expect(inside(page)).toHaveCount(0)

  environment.sandbox.setCustomerStatus(who(), 'APPROVED')
  await expect(inside(page)).toBeVisible()
  await page.getByLabel('Amount').fill('12')
  environment.sandbox.setCustomerStatus(who(), 'HOLD')
  await expect(heading(page, /on hold/i)).toBeVisible()
  await expect(inside(page)).toHaveCount(0)
  environment.sandbox.setCustomerStatus(who(), 'APPROVED')
  await expect(inside(page)).toBeVisible()
})

test('what was approved before a reload opens nothing after it', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, person)
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  await page.goto(environment.page({ gate: '', persist: '' }))
  await expect(inside(page)).toBeVisible()
  environment.sandbox.setCustomerStatus(id, 'HOLD')
  await page.reload()
  await expect(heading(page, /on hold/i)).toBeVisible()
  await expect(inside(page)).toHaveCount(0)
})

test('closes when nothing can be read any more, and opens with the connection', async ({
  page,
  context,
  environment,
  canary,
}) => {
  canary.expectNoise(/ERR_|Failed to load/)
  const id = await environment.signIn(context, person)
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  await page.goto(environment.page({ gate: '', maxAge: '2000' }))
  await expect(inside(page)).toBeVisible()
  await context.setOffline(true)
  await expect(inside(page)).toHaveCount(0)
  await context.setOffline(false)
  await expect(inside(page)).toBeVisible()
})

test('terms that change half-way are asked again', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, plain)
  await page.goto(environment.page({ gate: '' }))
  await page.getByRole('checkbox').check()
  environment.sandbox.setTermsVersion('V2')
  await page.getByRole('button', { name: 'Agree and continue' }).click()
  // The page has the text of V1 only: nothing can be accepted, and nothing was.
  await expect(page.getByText(/terms have changed|newer|updated/i).first()).toBeVisible()
  await expect(startButton(page)).toHaveCount(0)
  const { data } = await environment.sandbox.client
    .send(updateCustomer, {
      customerId: id,
      body: { customerType: 'INDIVIDUAL', nationality: 'US' },
    })
    .then(customer => ({ data: customer as { endUserTermsConsent?: unknown } }))
  expect(data.endUserTermsConsent).toBeUndefined()
})

test('a form behind the gate has the terms, the customer and the heading level of the host', async ({
  page,
  context,
  environment,
}) => {
  const customerId = await environment.signIn(context, { ...person, region: 'US' })
  await passportOf(environment, customerId)
  const { id: other = '' } = await environment.sandbox.client.send(createCustomer, { body: plain })
  // A session of two customers names none of them: the host says whom the gate is about.
  for (const session of environment.backend.sessions.keys()) {
    environment.backend.sessions.set(session, `${customerId},${other}`)
  }
  await page.goto(environment.page({ gate: 'form', customerId, headingLevel: '3' }))
  await expect(page.getByRole('heading', { level: 3, name: /^(check|review) and submit/i })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /^(check|review) and submit/i })).toHaveCount(0)
  await expect(page.getByText(String(person.fullName))).toBeVisible()
  await expect(page.getByText('The terms of the account, in full.')).toBeVisible()
  await page.getByRole('checkbox').check()
  await submit(page)
  await expect
    .poll(() => environment.sandbox.client.send(getCustomer, { customerId }))
    .toMatchObject({ endUserTermsConsent: { termsVersion: 'V1' } })
})

test('[F5] a pending customer who has submitted nothing can go on, by link', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, plain)
  environment.sandbox.setCustomerStatus(id, 'PENDING')
  await page.goto(environment.page({ gate: '', persist: '' }))
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Agree and continue' }).click()
  await expect(page.getByText(/If you’ve finished, you don’t need to do anything/).first()).toBeVisible()
  await goOnButton(page).click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(inside(page)).toBeVisible()
})

test('[F5] a pending customer who has submitted nothing keeps the form, and what was typed in it', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, plain)
  await page.goto(environment.page({ gate: 'form', persist: '' }))
  const name = page.getByRole('textbox', { name: /legal name/i })
  await name.fill('Ada Lovelace 003')
  environment.sandbox.setCustomerStatus(id, 'PENDING')
  const seen = () => environment.sandbox.requests.filter(({ operation }) => operation === 'listVerifications').length
  const before = seen()
  await expect.poll(seen).toBeGreaterThan(before)
  await expect(name).toHaveValue('Ada Lovelace 003')
  await expect(page.getByText(/don.t need to do anything/)).toHaveCount(0)
  await expect(inside(page)).toHaveCount(0)
})

test('[C10] a deleted customer is never let through, whatever the status was', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, person)
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  await page.goto(environment.page({ gate: '', persist: '' }))
  await expect(inside(page)).toBeVisible()
  await environment.sandbox.client.send(deleteCustomer, { customerId: id })
  await expect(inside(page)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.gk-gate')).toBeVisible()
  await expect(inside(page)).toHaveCount(0)
})

for (const by of ['link', 'form'] as const) {
  test(`[F3] a rejected customer starts a new check, and is let through once it is approved, by ${by}`, async ({
    page,
    context,
    environment,
  }) => {
    const id = await environment.signIn(context, person)
    environment.sandbox.setCustomerStatus(id, 'REJECTED')
    await page.goto(environment.page({ gate: by === 'form' ? 'form' : '', persist: '' }))
    await expect(heading(page, /couldn’t verify you/i)).toBeVisible()
    await expect(inside(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Start a new check' }).click()
    await page.getByRole('button', { name: 'Submit, and be approved' }).click()
    await expect(inside(page)).toBeVisible()
  })
}

test('a customer of whom Grid wants more corrects it, and is let through once Grid approves', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, person)
  environment.sandbox.setVerification(id, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [{ resourceId: id, type: 'MISSING_FIELD', field: 'customer.fullName', reason: '' }],
  })
  await page.goto(environment.page({ gate: 'form', persist: '' }))
  await page
    .getByRole('button', { name: /^(Complete|Fix|Add|Change|Edit)/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /legal name/i }).fill('Ada Corrected 003')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect
    .poll(() => environment.sandbox.client.send(getCustomer, { customerId: id }))
    .toMatchObject({ fullName: 'Ada Corrected 003' })
  environment.sandbox.setCustomerStatus(id, 'APPROVED')
  await expect(inside(page)).toBeVisible()
})
