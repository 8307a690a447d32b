import { getCustomer, toFormData, uploadDocument } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { confirmContacts } from './confirmContacts.js'
import { picture } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { person } from './people.js'
import type { World } from './servers/startWorld.js'

const { fullName, birthDate, identifier, line1, postalCode, email, phoneNumber } = canaryPerson
const [year = '', month = '', day = ''] = birthDate.split('-')

async function chooseCountry(page: Page, question: string, country: string) {
  // A select until the code for searching has come.
  await expect(page.locator('input[role=combobox]').first()).toBeVisible()
  await page.getByRole('combobox', { name: question }).fill(country)
  await page.getByRole('option', { name: country, exact: true }).click()
}

/** Who somebody is; in the United States with the number that only people there have. */
async function introduce(page: Page, name: string, country: string) {
  await expect(heading(page, /^about you/i)).toBeVisible()
  await page.getByLabel('Full legal name').fill(name)
  const date = page.getByRole('group', { name: 'Date of birth' })
  await date.getByLabel('Month').fill(month)
  await date.getByLabel('Day').fill(day)
  await date.getByLabel('Year').fill(year)
  await chooseCountry(page, 'Nationality', country)
  await chooseCountry(page, 'Country you live in', country)
  if (country === 'United States') {
    await page.getByRole('radio', { name: /Social Security/ }).check()
    await page.getByLabel('Tax number').fill(identifier)
  } else await expect(page.getByText('Kind of tax number')).toHaveCount(0)
  await goOn(page)
}

async function locate(page: Page, country: string) {
  await expect(heading(page, /^your address/i)).toBeFocused()
  await page.getByLabel('Street address').fill(line1)
  await page.getByLabel(/city or town/i).fill('Portland')
  if (country === 'United States') await page.getByLabel('State', { exact: true }).selectOption('OR')
  await page.getByLabel(/ZIP code|postal code/i).fill(postalCode)
  await goOn(page)
}

/** Through the browser's own chooser, as a person does. */
async function showPassport(page: Page) {
  await expect(heading(page, /^your identity document/i)).toBeVisible()
  await page.getByRole('button', { name: 'Add document: Proof of identity' }).click()
  await page.getByRole('radio', { name: 'Passport' }).check()
  await page.getByLabel('Document number').fill(identifier)
  await page.getByLabel('Authority that issued it').fill(canaryPerson.words)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).first().click()
  await (await choosing).setFiles(picture())
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(page.locator('.gk-document')).toHaveAttribute('data-state', 'done')
  await goOn(page)
}

const submit = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true }).click()
const submissions = ({ sandbox }: World) =>
  sandbox.requests.filter(({ operation }) => operation === 'createVerification').length

const passportOf = (world: World, documentHolder: string) =>
  world.sandbox.client.send(uploadDocument, {
    form: toFormData({
      documentHolder,
      documentType: 'PASSPORT',
      country: 'US',
      documentNumber: identifier,
      issuingAuthority: canaryPerson.words,
      file: new File(['%PDF-1.7\n'], `${fullName}.pdf`, { type: 'application/pdf' }),
    }),
  })

for (const [suffix, says] of [
  ['', /^you’re verified/i],
  [' 002', /couldn’t verify you/i],
] as const) {
  test(`a name that Grid decides at once${suffix}: shown as soon as it is said`, async ({ page, context, world }) => {
    await world.signInNew(context)
    await page.goto(world.page({ individual: '', persist: '' }))
    await introduce(page, `${fullName}${suffix}`, 'United States')
    await expect(heading(page, says)).toBeVisible()
    expect(submissions(world)).toBe(0)
  })
}

test('001: everything asked, sent and taken; resumed in between', async ({ page, context, world }) => {
  const customer = await world.signInNew(context)
  await page.goto(world.page({ individual: '', persist: '' }))
  await introduce(page, `${fullName} 001`, 'United States')
  await locate(page, 'United States')
  await page.reload()
  await showPassport(page)
  await expect(heading(page, /^check and submit/i)).toBeVisible()
  await expect(page.getByText('July 29, 1931')).toBeVisible()
  await expect(page.getByText('•••••••••')).toBeVisible()
  await submit(page)
  await expect(heading(page, /checking your details/i)).toBeVisible()
  expect(submissions(world)).toBe(1)
  world.sandbox.setCustomerStatus(customer(), 'APPROVED')
  await expect(heading(page, /^you’re verified/i)).toBeVisible()
})

test('003: a document is refused, another one is taken', async ({ page, context, world }) => {
  const id = await world.signIn(context, { ...person, region: 'US' })
  await passportOf(world, id)
  await page.goto(world.page({ individual: '' }))
  await submit(page)
  await page.getByRole('button', { name: /Replace Take a sharper picture/ }).click()
  await page.getByLabel('Document number').fill(identifier)
  await page.getByLabel('Authority that issued it').fill(canaryPerson.words)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).first().click()
  await (await choosing).setFiles(picture())
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(heading(page, /checking your details/i)).toBeVisible()
  expect(submissions(world)).toBe(2)
})

test('somebody in the EU: both contacts, then on by itself', async ({ page, context, world }) => {
  const customer = await world.signInNew(context)
  await page.goto(world.page({ individual: '', persist: '' }))
  await introduce(page, `${fullName} 001`, 'Germany')
  await locate(page, 'Germany')
  await expect(heading(page, /^how to reach you/i)).toBeFocused()
  expect(customer()).toBe('')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Phone number').fill(phoneNumber)
  await goOn(page)
  await expect(heading(page, 'Confirm your contact details first')).toBeVisible()
  // Somebody who leaves now comes back to the codes.
  await page.reload()
  await confirmContacts(page)
  await showPassport(page)
  await submit(page)
  await expect(heading(page, /checking your details/i)).toBeVisible()
  expect(await world.sandbox.client.send(getCustomer, { customerId: customer() })).toMatchObject({
    contactVerification: { email: 'VERIFIED', phone: 'VERIFIED' },
  })
})

test('terms that change half-way are asked again', async ({ page, context, world }) => {
  const id = await world.signIn(context, { ...person, fullName: `${fullName} 001` })
  await passportOf(world, id)
  await page.goto(world.page({ individual: '', terms: 'V1' }))
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  world.sandbox.setTermsVersion('V2')
  await submit(page)
  await expect(page.getByText(/These terms have changed/)).toBeVisible()
  expect(submissions(world)).toBe(0)
  // The platform brings the new text.
  await page.goto(world.page({ individual: '', terms: 'V2' }))
  await expect(page.getByRole('checkbox', { name: 'I accept these terms' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  await submit(page)
  await expect(heading(page, /checking your details/i)).toBeVisible()
  const { endUserTermsConsent } = await world.sandbox.client.send(getCustomer, { customerId: id })
  expect(endUserTermsConsent?.termsVersion).toBe('V2')
})

test('who is too young is refused, and nothing is sent or kept', async ({ page, context, world }) => {
  await world.signInNew(context)
  await page.goto(world.page({ individual: '', persist: '' }))
  await expect(heading(page, /^about you/i)).toBeVisible()
  await page.getByLabel('Full legal name').fill(fullName)
  const date = page.getByRole('group', { name: 'Date of birth' })
  await date.getByLabel('Month').fill('1')
  await date.getByLabel('Day').fill('1')
  await date.getByLabel('Year').fill(String(new Date().getFullYear() - 12))
  await goOn(page)
  await expect(heading(page, 'You have to be 18 or older')).toBeVisible()
  expect(world.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  await page.getByRole('button', { name: 'I made a mistake in my date of birth' }).click()
  await expect(page.getByLabel('Full legal name')).toHaveValue('')
})

test.describe('a platform that does its own checks', () => {
  test.use({
    worldOptions: { sandbox: { isRegulatedFinancialInstitution: true }, allow: { fields: ['umaAddress'] } },
  })

  test('creates a person with little, and nothing else is asked', async ({ page, context, world }) => {
    const customer = await world.signInNew(context)
    await page.goto(world.page({ individual: '', uma: '' }))
    await expect(heading(page, /^about you.*1 of 2/i)).toBeVisible()
    await page.getByLabel(/^UMA address/).fill('$ada')
    await goOn(page)
    await expect(page.getByRole('link', { name: /^Enter an address like/ })).toBeVisible()
    await page.getByLabel(/^UMA address/).fill('$ada@sandbox.grid-kyc.test')
    await page.getByLabel(/^Full legal name/).fill(fullName)
    await goOn(page)
    await expect(heading(page, /^you’re verified/i)).toBeVisible()
    expect(await world.sandbox.client.send(getCustomer, { customerId: customer() })).toMatchObject({
      umaAddress: '$ada@sandbox.grid-kyc.test',
      kycStatus: 'APPROVED',
    })
    const asked = world.sandbox.requests.map(({ operation }) => operation)
    for (const operation of ['createKycLink', 'createVerification', 'getEndUserTerms']) {
      expect(asked).not.toContain(operation)
    }
  })

  test('creates a business with little', async ({ page, context, world }) => {
    await world.signInNew(context)
    await page.goto(world.page({ business: '' }))
    await chooseCountry(page, 'Country of incorporation', 'United States')
    await goOn(page)
    await expect(heading(page, /^about the business.*2 of 3/i)).toBeVisible()
    await page.getByLabel('Legal name of the business').fill('Tidal Supply, LLC')
    await page.getByLabel('Employer Identification Number (EIN)').fill(identifier)
    const date = page.getByRole('group', { name: 'Date of incorporation' })
    await date.getByLabel('Month').fill('4')
    await date.getByLabel('Day').fill('2')
    await date.getByLabel('Year').fill('2019')
    await goOn(page)
    await expect(heading(page, /is verified/i)).toBeVisible()
    expect(submissions(world)).toBe(0)
  })
})

test.describe('a currency', () => {
  const asks = ['NATIONALITY', 'EMAIL', 'PHONE_NUMBER', 'SOMETHING_NEW']
  test.use({
    worldOptions: {
      sandbox: { config: { supportedCurrencies: [{ currencyCode: 'KES', providerRequiredCustomerFields: asks }] } },
    },
  })

  test('that needs three more answers says which, and gets them', async ({ page, context, world }) => {
    const { nationality: _n, email: _e, phoneNumber: _p, ...some } = person
    const id = await world.signIn(context, some)
    await passportOf(world, id)
    await page.goto(world.page({ individual: '', currency: 'KES' }))
    await expect(page.getByText('To use KES you also need: Nationality.')).toBeVisible()
    await chooseCountry(page, 'Nationality', 'Kenya')
    await goOn(page)
    await expect(heading(page, /^your address/i)).toBeVisible()
    await goOn(page)
    await expect(page.getByText('To use KES you also need: Email address and Phone number.')).toBeVisible()
    await goOn(page)
    await expect(page.getByRole('link', { name: 'Fill this in: Email address' })).toBeVisible()
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Phone number').fill(phoneNumber)
    await goOn(page)
    await expect(heading(page, /^your identity document/i)).toBeVisible()
    expect(await world.sandbox.client.send(getCustomer, { customerId: id })).toMatchObject({
      nationality: 'KE',
      email,
      phoneNumber,
    })
  })
})
