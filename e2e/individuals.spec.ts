import { getCustomer, updateCustomer } from '@grid-kyc/core'
import { canaryPerson } from './canary.js'
import { goOn, heading, startButton } from './check.js'
import { confirmContacts } from './confirmContacts.js'
import { picture } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { introduce, locate, passportOf, showPassport, submissions, submit } from './individualValues.js'
import { european, person } from './people.js'

const { fullName, identifier, email, phoneNumber } = canaryPerson

for (const [suffix, says] of [
  ['', /^you’re verified/i],
  [' 002', /couldn’t verify you/i],
] as const) {
  test(`a name that Grid decides at once${suffix}: shown as soon as it is said`, async ({
    page,
    context,
    environment,
  }) => {
    await environment.signInNew(context)
    await page.goto(environment.page({ individual: '', persist: '' }))
    await introduce(page, `${fullName}${suffix}`, 'United States')
    await expect(heading(page, says)).toBeVisible()
    expect(submissions(environment)).toBe(0)
  })
}

test('001: everything asked, sent and taken; resumed in between', async ({ page, context, environment }) => {
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ individual: '', persist: '' }))
  await introduce(page, `${fullName} 001`, 'United States')
  await locate(page, 'United States')
  await page.reload()
  await showPassport(page)
  await expect(heading(page, /^review and submit/i)).toBeVisible()
  await expect(page.getByText('July 29, 1931')).toBeVisible()
  await expect(page.getByText('•••••••••')).toBeVisible()
  await submit(page)
  await expect(heading(page, /reviewing your details/i)).toBeVisible()
  expect(submissions(environment)).toBe(1)
  environment.sandbox.setCustomerStatus(customer(), 'APPROVED')
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test('[V6] 003: a document is refused, another one is taken', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, { ...person, region: 'US' })
  await passportOf(environment, id)
  await page.goto(environment.page({ individual: '' }))
  await submit(page)
  await page.getByRole('button', { name: /Replace Take a sharper picture/ }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).first().click()
  await (await chooser).setFiles(picture())
  await page.getByLabel('Document number').fill(identifier)
  await page.getByLabel('Issuing authority').fill(canaryPerson.messages)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await page.getByRole('button', { name: 'Submit again' }).click()
  await expect(heading(page, /reviewing your details/i)).toBeVisible()
  expect(submissions(environment)).toBe(2)
})

test('a person in the EU verifies both contacts, and the form continues by itself', async ({
  page,
  context,
  environment,
}) => {
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ individual: '', persist: '' }))
  await introduce(page, `${fullName} 001`, 'Germany')
  await locate(page, 'Germany')
  await expect(heading(page, /^email and phone/i)).toBeFocused()
  expect(customer()).toBe('')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Phone number').fill(phoneNumber)
  await goOn(page)
  await expect(heading(page, 'Confirm your contact details first')).toBeVisible()
  // A user who leaves now comes back to the codes.
  await page.reload()
  await confirmContacts(page)
  await showPassport(page)
  await submit(page)
  await expect(heading(page, /reviewing your details/i)).toBeVisible()
  expect(await environment.sandbox.client.send(getCustomer, { customerId: customer() })).toMatchObject({
    contactVerification: { email: 'VERIFIED', phone: 'VERIFIED' },
  })
})

test('who is too young is refused, and nothing is sent or kept', async ({ page, context, environment }) => {
  await environment.signInNew(context)
  await page.goto(environment.page({ individual: '', persist: '' }))
  await expect(heading(page, /^about you/i)).toBeVisible()
  await page.getByLabel('Full legal name').fill(fullName)
  const date = page.getByRole('group', { name: 'Date of birth' })
  await date.getByLabel('Month').fill('1')
  await date.getByLabel('Day').fill('1')
  await date.getByLabel('Year').fill(String(new Date().getFullYear() - 12))
  await goOn(page)
  await expect(page.getByText('Check your date of birth').first()).toBeVisible()
  await expect(page.getByLabel('Full legal name')).toHaveValue(fullName)
  await goOn(page)
  await expect(heading(page, 'You have to be 18 or older')).toBeVisible()
  expect(environment.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  await page.getByRole('button', { name: 'I made a mistake in my date of birth' }).click()
  await expect(page.getByLabel('Full legal name')).toHaveValue('')
})

test('asks about money only the people whom Grid asks', async ({ page, context, environment }) => {
  const { customerType, nationality, idType, address } = person
  const contacts = { email, phoneNumber }
  const id = await environment.signIn(context, {
    ...{ customerType, nationality, idType, address, identifier, ...contacts, region: 'US' },
    ...{ fullName: `${fullName} 003`, birthDate: canaryPerson.birthDate },
  })
  await passportOf(environment, id)
  await page.goto(environment.page({ individual: '' }))
  await expect(heading(page, /^review and submit/i)).toBeVisible()
  const ours = page.getByText('Source of funds')
  await expect(ours).toHaveCount(0)
  environment.sandbox.setVerification(id, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [{ resourceId: id, type: 'MISSING_FIELD', field: 'sourceOfFundsCategories', reason: 'Missing.' }],
  })
  await page.goto(environment.page({ individual: '' }))
  await expect(heading(page, /^source of funds/i)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Salary or wages' }).check()
  await goOn(page)
  await expect(heading(page, /^review and submit/i)).toBeVisible()
  expect(await environment.sandbox.client.send(getCustomer, { customerId: id })).toMatchObject({
    sourceOfFundsCategories: ['SALARY'],
  })
})

test('both contacts changed: each goes in a request of its own', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, { ...person, region: 'US' })
  await page.goto(environment.page({ individual: '' }))
  await expect(heading(page, /^identity document/i)).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(heading(page, /^email and phone/i)).toBeFocused()
  const before = environment.sandbox.requests.length
  await page.getByLabel('Email address').fill(`other.${email}`)
  await page.getByLabel('Phone number').fill('+14155550136')
  await goOn(page)
  await expect(heading(page, /^identity document/i)).toBeVisible()
  expect(await environment.sandbox.client.send(getCustomer, { customerId: id })).toMatchObject({
    email: `other.${email}`,
    phoneNumber: '+14155550136',
  })
  const changes = environment.sandbox.requests.slice(before).filter(({ operation }) => operation === 'updateCustomer')
  expect(changes.map(({ status }) => status)).toEqual([200, 200])
})

test('a wallet that has to agree to another address is waited for, and then the check continues by itself', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, european)
  environment.sandbox.tieWallet(id, ['email'])
  await page.goto(environment.page())
  await startButton(page).click()
  await page.getByRole('button', { name: 'Use another email address' }).click()
  await page.getByLabel('New email address').fill(`other.${email}`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Approve the change in your wallet')).toBeVisible()
  await page.getByRole('button', { name: 'I’ve approved it' }).click()
  await expect(page.getByText(/^Not approved yet/)).toBeVisible()
  // The wallet agrees, somewhere else.
  environment.sandbox.tieWallet(id, [])
  await environment.sandbox.client.send(updateCustomer, {
    customerId: id,
    body: { customerType: 'INDIVIDUAL', email: `other.${email}` },
  })
  await page.getByRole('button', { name: 'I’ve approved it' }).click()
  await confirmContacts(page)
  await expect(page.getByRole('button', { name: 'Submit, and be approved' })).toBeVisible()
})
