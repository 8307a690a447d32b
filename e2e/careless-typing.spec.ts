import { getCustomer, listBeneficialOwners, listVerifications } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { addDocuments } from './addDocuments.js'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { confirmContacts } from './confirmContacts.js'
import { expect, test } from './fixtures.js'
import { showPassport } from './individualValues.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

const { fullName: last, line1 } = canaryPerson
const documents = ['ARTICLES_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT']

const field = (page: Page, label: string | RegExp) => page.getByLabel(label, { exact: typeof label === 'string' })

/** Typed as people type, key by key. */
const type = (page: Page, label: string | RegExp, text: string) => field(page, label).pressSequentially(text)

/** Types a name as it comes to mind, and leaves with Tab. */
async function country(page: Page, question: string, name: string) {
  const input = page.locator('input').and(page.getByRole('combobox', { name: question, exact: true }))
  await input.fill(name)
  await page.keyboard.press('Tab')
}

/** A whole date that was copied from somewhere, into the first of its parts. */
async function pasteDate(page: Page, name: string, text: string) {
  const first = page.getByRole('group', { name }).getByRole('textbox').first()
  await first.evaluate((input, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

const submit = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true }).click()

async function expectOneRound({ sandbox }: TestEnvironment, customerId: string) {
  const { data } = await sandbox.client.send(listVerifications, { customerId })
  expect(data).toHaveLength(1)
  expect(data[0]?.errors).toEqual([])
}

/** Both owners, with what each types about themselves. */
async function addOwner(page: Page, share: string, answers: () => Promise<void>, isControl: boolean) {
  await page.getByRole('button', { name: 'Add owner', exact: true }).click()
  await type(page, 'Ownership (%)', share)
  await type(page, 'First name', isControl ? ' Ngozi ' : 'Ana\u00A0 María')
  await type(page, 'Last name', ` ${last} `)
  if (isControl) await page.getByRole('checkbox', { name: /^Controls or manages/ }).check()
  await goOn(page)
  await answers()
  await page.getByRole('button', { name: 'Save owner' }).click()
  await expect(page.getByRole('button', { name: 'Add owner', exact: true })).toBeVisible()
}

async function provePeople(environment: TestEnvironment, customerId: string, types: readonly string[]) {
  const { data } = await environment.sandbox.client.send(listBeneficialOwners, { customerId })
  for (const { id } of data) await addDocuments(environment, id, types)
  await addDocuments(environment, customerId, documents)
  return data
}

async function activity(page: Page) {
  await expect(heading(page, /^activity and funds/i)).toBeVisible()
  await field(page, 'Main purpose of the account').selectOption({ label: 'Paying suppliers' })
  await field(page, 'Sales and other revenue').check()
  await field(page, /^expected payments per month/i).selectOption({ index: 2 })
  await field(page, /^expected monthly volume/i).selectOption({ index: 2 })
  await country(page, 'Countries you will send money to', 'mexico')
  await goOn(page)
}

/** To the review, once everything was proven behind the page's back. */
async function finish(page: Page) {
  await page.reload()
  await page.getByRole('checkbox', { name: 'The business accepts these terms' }).check()
  await submit(page)
}

test('a US person who types carelessly is accepted in one round', async ({ page, context, environment }) => {
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ individual: '', persist: '' }))
  await expect(heading(page, /^about you/i)).toBeVisible()
  await type(page, 'Full legal name', `  ${last}   001\u200B `)
  await pasteDate(page, 'Date of birth', 'July 29, 1931')
  await country(page, 'Nationality', 'usa')
  await expect(page.getByRole('combobox', { name: 'Country you live in' })).toHaveValue('United States')
  await type(page, 'Tax ID number', canaryPerson.identifier.replaceAll('-', ' '))
  await goOn(page)
  await expect(heading(page, /^your address/i)).toBeVisible()
  await type(page, 'Street address', ` ${line1}  `)
  await type(page, /city or town/i, 'Portland ')
  await field(page, 'State').selectOption('OR')
  await type(page, 'ZIP code', ` ${canaryPerson.postalCode} `)
  await goOn(page)
  await expect(heading(page, /^email and phone/i)).toBeVisible()
  await type(page, /^Email address/, ` ${canaryPerson.email}. `)
  await type(page, /^Phone number/, '(415) 555 0136')
  await goOn(page)
  await showPassport(page)
  await submit(page)
  await expect(heading(page, /reviewing your details/i)).toBeVisible()
  await expect.poll(() => customer()).not.toBe('')
  expect(await environment.sandbox.client.send(getCustomer, { customerId: customer() })).toMatchObject({
    fullName: `${last} 001`,
    birthDate: '1931-07-29',
    nationality: 'US',
    idType: 'SSN',
    email: canaryPerson.email,
    phoneNumber: '+14155550136',
    address: { country: 'US', line1, city: 'Portland', state: 'OR', postalCode: canaryPerson.postalCode },
  })
})

test('a US LLC that types carelessly is accepted in one round', async ({ page, context, environment }) => {
  test.slow()
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ business: '', persist: '' }))
  await expect(heading(page, /^before you start/i)).toBeVisible()
  await country(page, 'Country of incorporation', 'U.S.A.')
  await field(page, 'Legal form').selectOption('LLC')
  await goOn(page)
  await type(page, 'Legal name of the business', ' Cedar  Row LLC ')
  await pasteDate(page, 'Date of incorporation', '06/03/2019')
  await type(page, 'Employer identification number (EIN)', '12 3456789')
  await type(page, 'State file number', ' 7304001 ')
  await goOn(page)
  await field(page, 'Industry').selectOption({ label: 'Wholesale' })
  await type(page, 'Street address', '548  Market Street')
  await type(page, 'City or town', ' San Francisco')
  await field(page, 'State').selectOption('CA')
  await type(page, 'ZIP code', '94104 ')
  await goOn(page)
  await activity(page)
  const person = async () => {
    await type(page, 'Street address', ` ${line1}`)
    await type(page, 'City or town', 'Portland')
    await field(page, 'State').selectOption('OR')
    await type(page, 'ZIP code', canaryPerson.postalCode)
    await goOn(page)
    await pasteDate(page, 'Date of birth', '1931-07-29T00:00:00Z')
    await type(page, 'Tax ID number', canaryPerson.identifier.replaceAll('-', '–'))
  }
  await addOwner(page, '60 %', person, true)
  await addOwner(page, '40', person, false)
  const owners = await provePeople(environment, customer(), ['PASSPORT'])
  expect(owners.map(({ personalInfo }) => personalInfo)).toMatchObject([
    { firstName: 'Ngozi', lastName: last, birthDate: '1931-07-29', nationality: 'US', idType: 'SSN' },
    { firstName: 'Ana María', lastName: last, birthDate: '1931-07-29', nationality: 'US', idType: 'SSN' },
  ])
  expect(owners.map(({ roles, ownershipPercentage }) => [ownershipPercentage, [...roles].sort()])).toEqual([
    [60, ['CONTROL_PERSON', 'UBO']],
    [40, ['UBO']],
  ])
  await finish(page)
  await expect(heading(page, /reviewing your business/i)).toBeVisible()
  await expectOneRound(environment, customer())
  expect(await environment.sandbox.client.send(getCustomer, { customerId: customer() })).toMatchObject({
    businessInfo: {
      legalName: 'Cedar Row LLC',
      incorporatedOn: '2019-06-03',
      registrationNumber: '7304001',
      countriesOfOperation: ['US'],
      expectedRecipientJurisdictions: ['MX'],
    },
    address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
  })
})

test('a German GmbH that types carelessly is accepted in one round', async ({ page, context, environment }) => {
  test.slow()
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ business: '', persist: '' }))
  await expect(heading(page, /^before you start/i)).toBeVisible()
  await country(page, 'Country of incorporation', 'Deutschland')
  await field(page, 'Legal form').selectOption('LLC')
  await goOn(page)
  await type(page, 'Legal name of the business', 'Uferlicht\u00A0Handel GmbH ')
  await pasteDate(page, 'Date of incorporation', '20. November 2017')
  await type(page, 'Steuernummer', ' 181/815/08155 ')
  await type(page, 'Handelsregisternummer', 'HRB  99001')
  await type(page, 'Your first name', ` ${last}`)
  await type(page, 'Your last name', `${last} `)
  await type(page, 'Your email address', ` ${canaryPerson.email} `)
  await type(page, 'Your phone number', '0151 1234 5678')
  await goOn(page)
  await field(page, 'Industry').selectOption({ label: 'Wholesale' })
  await type(page, 'Street address', 'Uferweg 3')
  await type(page, 'City or town', 'Berlin ')
  await type(page, 'Postal code', ' 10997')
  await goOn(page)
  await activity(page)
  const person = async () => {
    await type(page, 'Street address', ` ${line1}`)
    await type(page, 'City or town', 'Berlin')
    await type(page, 'Postal code', canaryPerson.postalCode)
    await goOn(page)
    await pasteDate(page, 'Date of birth', '29.07.1931')
    await type(page, 'Tax ID number', '77 319 931 773')
  }
  await addOwner(page, '60', person, true)
  await addOwner(page, '40', person, false)
  const owners = await provePeople(environment, customer(), ['PASSPORT', 'NATIONAL_ID'])
  expect(owners.map(({ personalInfo }) => personalInfo)).toMatchObject([
    { nationality: 'DE', idType: 'NON_US_TAX_ID', countryOfIssuance: 'DE', birthDate: '1931-07-29' },
    { nationality: 'DE', idType: 'NON_US_TAX_ID', countryOfIssuance: 'DE', birthDate: '1931-07-29' },
  ])
  await finish(page)
  await confirmContacts(page)
  await expect(heading(page, /reviewing your business/i)).toBeVisible()
  await expectOneRound(environment, customer())
  expect(await environment.sandbox.client.send(getCustomer, { customerId: customer() })).toMatchObject({
    email: canaryPerson.email,
    phoneNumber: '+4915112345678',
    businessInfo: {
      legalName: 'Uferlicht Handel GmbH',
      country: 'DE',
      incorporatedOn: '2017-11-20',
      registrationNumber: 'HRB 99001',
      primaryContactFirstName: last,
      countriesOfOperation: ['DE'],
    },
    address: { country: 'DE', line1: 'Uferweg 3', city: 'Berlin', postalCode: '10997' },
  })
})
