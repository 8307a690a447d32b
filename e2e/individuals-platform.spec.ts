import { getCustomer } from '@grid-kyc/core'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { expect, test } from './fixtures.js'
import { passportOf, submissions, submit } from './individualValues.js'
import { chooseCountry } from './ownerAnswers.js'
import { person } from './people.js'

const { fullName, identifier, email, phoneNumber } = canaryPerson

test('terms that change half-way are asked again', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, { ...person, fullName: `${fullName} 001` })
  await passportOf(environment, id)
  await page.goto(environment.page({ individual: '', terms: 'V1' }))
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  environment.sandbox.setTermsVersion('V2')
  await submit(page)
  await expect(page.getByText(/These terms have changed/)).toBeVisible()
  expect(submissions(environment)).toBe(0)
  // The platform brings the new text.
  await page.goto(environment.page({ individual: '', terms: 'V2' }))
  await expect(page.getByRole('checkbox', { name: 'I accept these terms' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'I accept these terms' }).check()
  await submit(page)
  await expect(heading(page, /reviewing your details/i)).toBeVisible()
  const { endUserTermsConsent } = await environment.sandbox.client.send(getCustomer, { customerId: id })
  expect(endUserTermsConsent?.termsVersion).toBe('V2')
})

test.describe('a platform that does its own checks', () => {
  test.use({
    environmentOptions: { sandbox: { isRegulatedFinancialInstitution: true }, allow: { fields: ['umaAddress'] } },
  })

  test('creates a person with little, and nothing else is asked', async ({ page, context, environment }) => {
    const customer = await environment.signInNew(context)
    await page.goto(environment.page({ individual: '', uma: '' }))
    await expect(heading(page, /^about you.*1 of 2/i)).toBeVisible()
    // Grid would accept a customer without a name, whom the platform could not tell from another.
    await goOn(page)
    await expect(page.getByRole('link', { name: 'Enter your full legal name' })).toBeVisible()
    expect(customer()).toBe('')
    await page.getByLabel(/^UMA address/).fill('$ada')
    await goOn(page)
    await expect(page.getByRole('link', { name: /^Enter an address like/ })).toBeVisible()
    await page.getByLabel(/^UMA address/).fill('$ada@sandbox.grid-kyc.test')
    await page.getByLabel(/^Full legal name/).fill(fullName)
    await goOn(page)
    await expect(heading(page, /^you’re verified/i)).toBeVisible()
    expect(await environment.sandbox.client.send(getCustomer, { customerId: customer() })).toMatchObject({
      umaAddress: '$ada@sandbox.grid-kyc.test',
      kycStatus: 'APPROVED',
    })
    const asked = environment.sandbox.requests.map(({ operation }) => operation)
    for (const operation of ['createKycLink', 'createVerification', 'getEndUserTerms']) {
      expect(asked).not.toContain(operation)
    }
  })

  test('creates a business with little', async ({ page, context, environment }) => {
    await environment.signInNew(context)
    await page.goto(environment.page({ business: '' }))
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
    expect(submissions(environment)).toBe(0)
  })
})

test.describe('a currency', () => {
  const asks = ['NATIONALITY', 'EMAIL', 'PHONE_NUMBER', 'SOMETHING_NEW']
  test.use({
    environmentOptions: {
      sandbox: { config: { supportedCurrencies: [{ currencyCode: 'KES', providerRequiredCustomerFields: asks }] } },
    },
  })

  test('that needs three more answers says which, and gets them', async ({ page, context, environment }) => {
    const { nationality: _n, email: _e, phoneNumber: _p, ...some } = person
    const id = await environment.signIn(context, some)
    await passportOf(environment, id)
    await page.goto(environment.page({ individual: '', currency: 'KES' }))
    await expect(page.getByText('To use KES you also need: Nationality.')).toBeVisible()
    await chooseCountry(page, 'Nationality', 'Kenya')
    await goOn(page)
    await expect(heading(page, /^your address/i)).toBeVisible()
    await goOn(page)
    await expect(page.getByText('To use KES you also need: Email address and Phone number.')).toBeVisible()
    await goOn(page)
    await expect(page.getByRole('link', { name: 'Enter your email address' })).toBeVisible()
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Phone number').fill(phoneNumber)
    await goOn(page)
    await expect(heading(page, /^identity document/i)).toBeVisible()
    expect(await environment.sandbox.client.send(getCustomer, { customerId: id })).toMatchObject({
      nationality: 'KE',
      email,
      phoneNumber,
    })
  })
})
