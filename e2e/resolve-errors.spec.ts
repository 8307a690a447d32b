import {
  beneficialOwnerFields,
  createBeneficialOwner,
  createVerification,
  exampleOf,
  getCustomer,
  listBeneficialOwners,
  listDocuments,
  toFormData,
  uploadDocument,
  type VerificationError,
} from '@grid-kyc/core'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { heading } from './check.js'
import { pdf, picture } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { company, person } from './people.js'
import type { World } from './servers/startWorld.js'

const object = ({ sandbox }: World, customerId: string, ...errors: (Partial<VerificationError> & { type: string })[]) =>
  sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: errors.map(error => ({ resourceId: customerId, reason: '', ...error })),
  })

async function addOwner({ sandbox }: World, customerId: string, firstName: string, roles: string[]): Promise<string> {
  const example = exampleOf(beneficialOwnerFields)
  const personalInfo = { ...example.personalInfo, firstName, lastName: canaryPerson.fullName }
  const body = { ...example, roles, customerId, personalInfo, ownershipPercentage: 25 }
  return (await sandbox.client.send(createBeneficialOwner, { body })).id
}

async function passport({ sandbox }: World, documentHolder: string): Promise<string> {
  const particulars = { documentNumber: canaryPerson.identifier, issuingAuthority: canaryPerson.words }
  const file = new File([new Uint8Array(pdf().buffer)], 'passport.pdf', { type: 'application/pdf' })
  const form = { documentHolder, documentType: 'PASSPORT', country: 'US', ...particulars, file }
  return (await sandbox.client.send(uploadDocument, { form: toFormData(form) })).id
}

const { businessInfo } = company
const almostDone = {
  ...company,
  businessInfo: {
    ...businessInfo,
    entityType: 'LLC',
    businessType: 'WHOLESALE_TRADE',
    countriesOfOperation: ['US'],
    sourceOfFundsCategories: ['OPERATING_REVENUE'],
    expectedMonthlyTransactionCount: 'COUNT_10_TO_100',
    expectedMonthlyTransactionVolume: 'VOLUME_10K_TO_100K',
    expectedRecipientJurisdictions: ['US'],
  },
} as typeof company

const papers = [
  ['MISSING_LEGAL_PRESENCE_DOCUMENT', 'ARTICLES_OF_INCORPORATION'],
  ['MISSING_OWNERSHIP_STRUCTURE_DOCUMENT', 'SHAREHOLDER_REGISTER'],
  ['MISSING_CONTROL_STRUCTURE_DOCUMENT', 'DIRECTOR_REGISTRY'],
  ['MISSING_PROOF_OF_ADDRESS_DOCUMENT', 'BANK_STATEMENT'],
] as const

/** A business with three owners, to which Grid has fourteen objections. All of them are true. */
async function fourteen(world: World, context: BrowserContext): Promise<string> {
  const customerId = await world.signIn(context, almostDone)
  const [one, two, three] = [
    await addOwner(world, customerId, 'Amina', ['UBO']),
    await addOwner(world, customerId, 'Bo', ['UBO']),
    await addOwner(world, customerId, 'Chidi', ['UBO', 'DIRECTOR']),
  ]
  const blurred = await passport(world, one ?? '')
  object(
    world,
    customerId,
    { type: 'MISSING_FIELD', field: 'businessInfo.purposeOfAccount' },
    { type: 'MISSING_FIELD', field: 'customer.address.line1' },
    { type: 'INVALID_FIELD', field: 'customer.businessInfo.taxId' },
    { type: 'INVALID_FIELD', field: 'businessInfo.legalName', reason: 'The register has another name.' },
    { type: 'MISSING_CONTROL_PERSON' },
    ...papers.map(([type, accepted]) => ({ type, acceptedDocumentTypes: [accepted] })),
    { type: 'INVALID_FIELD', field: 'birthDate', resourceId: one ?? '' },
    { type: 'POOR_QUALITY_DOCUMENT', resourceId: blurred, acceptedDocumentTypes: ['PASSPORT'] },
    { type: 'MISSING_IDENTITY_DOCUMENT', resourceId: two ?? '', acceptedDocumentTypes: ['PASSPORT'] },
    { type: 'INVALID_FIELD', field: 'personalInfo.personalIds.taxIdentifier', resourceId: three ?? '' },
    { type: 'MISSING_IDENTITY_DOCUMENT', resourceId: three ?? '', acceptedDocumentTypes: ['PASSPORT'] },
  )
  return customerId
}

/** How a person gets somewhere and acts there. */
interface Hands {
  to: (target: Locator) => Promise<void>
  press: (target: Locator) => Promise<void>
}

const mouse: Hands = { to: target => target.click(), press: target => target.click() }

/** Nothing but Tab, Enter and letters; whatever already has the focus is not gone to. */
const keyboard = (page: Page): Hands => {
  const isThere = (target: Locator) => target.evaluate(element => element === document.activeElement)
  async function to(target: Locator) {
    await target.waitFor()
    for (let tabs = 0; !(await isThere(target)); tabs++) {
      expect(tabs, `so many stops before ${target}`).toBeLessThan(60)
      await page.keyboard.press('Tab')
    }
  }
  return {
    to,
    async press(target) {
      await to(target)
      await page.keyboard.press('Enter')
    },
  }
}

const unpicked = { Country: 'United States', 'Street address': '', 'City or town': 'Portland', 'ZIP code': '97201' }

/** Everything the list offers, one after the other; gives back how many presses came before something could be typed. */
async function fixAll(page: Page, { to, press }: Hands): Promise<number> {
  let opened = 0
  const open = async (name: RegExp) => {
    await press(page.getByRole('button', { name }))
    opened += 1
  }
  const type = async (label: string, text: string) => {
    const input = page.getByLabel(label, { exact: true })
    await to(input)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
  }
  const fixed = (count: number) => expect(page.getByText(`${count} of 14`, { exact: true })).toBeVisible()
  const upload = async (asksNumber: boolean, file: Parameters<Locator['setInputFiles']>[0]) => {
    if (asksNumber) {
      await type('Document number', canaryPerson.identifier)
      await type('Authority that issued it', canaryPerson.words)
    }
    const choosing = page.waitForEvent('filechooser')
    await press(page.getByRole('button', { name: 'Choose a file' }))
    await (await choosing).setFiles(file as string)
    await expect(page.getByText(/^Ready to upload/)).toBeVisible()
    await press(page.getByRole('button', { name: 'Upload', exact: true }))
  }

  await open(/Fix this Add this: What the account is for/)
  await expect(page.getByLabel('What the account is for', { exact: true })).toBeFocused()
  await page.getByLabel('What the account is for', { exact: true }).selectOption('SUPPLIER_PAYMENTS')
  await press(page.getByRole('button', { name: 'Save' }))
  await fixed(1)
  await expect(page.getByRole('status').first()).toHaveText('Fixed. 1 of 14 done.')

  await open(/Fix this Add this: Street address/)
  await expect(page.getByRole('combobox', { name: 'Country' })).toBeFocused()
  await page.keyboard.type('United States')
  await page.keyboard.press('Enter')
  await type('Street address', canaryPerson.line1)
  for (const [label, text] of Object.entries(unpicked).slice(2)) await type(label, text)
  await page.getByLabel('State', { exact: true }).selectOption('OR')
  await press(page.getByRole('button', { name: 'Save' }))
  await fixed(2)

  await open(/Fix this Check this: Employer identification number/)
  await expect(page.getByRole('textbox', { name: 'Employer identification number (EIN)' })).toBeFocused()
  await page.keyboard.type(canaryPerson.identifier)
  await page.keyboard.press('Enter')
  await fixed(3)

  await open(/Fix this Check this: Legal name/)
  await type('Legal name of the business', 'Tidal Supply Company, LLC')
  await page.keyboard.press('Enter')
  await fixed(4)

  await open(/Say who Name the person who controls/)
  await press(page.getByRole('button', { name: /^Choose Bo/ }))
  await fixed(5)

  for (const [at, name] of ['the business exists', 'who owns', 'who is in charge', 'a proof of address'].entries()) {
    await open(new RegExp(`Upload Upload .*${name}`))
    await upload(false, pdf() as never)
    await fixed(6 + at)
  }

  await open(/Fix this Check this: Their date of birth/)
  await type('Month', '07')
  await type('Day', '29')
  await type('Year', '1931')
  await page.keyboard.press('Enter')
  await fixed(10)
  await open(/Replace Take a sharper picture/)
  await upload(true, picture() as never)
  await fixed(11)
  await open(/Upload Upload an identity document Bo/)
  await upload(true, picture() as never)
  await fixed(12)
  await open(/Fix this Check this: Their tax number/)
  await expect(page.getByRole('textbox', { name: 'Their tax number' })).toBeFocused()
  await page.keyboard.type(canaryPerson.identifier)
  await page.keyboard.press('Enter')
  await fixed(13)
  await open(/Upload Upload an identity document Chidi/)
  await upload(true, picture() as never)
  await expect(heading(page, 'Everything is fixed')).toBeVisible()
  return opened
}

for (const how of ['with a mouse', 'by keyboard alone'] as const) {
  test(`from fourteen objections to accepted, ${how}`, async ({ page, context, world }) => {
    test.setTimeout(120_000)
    const customerId = await fourteen(world, context)
    await page.goto(world.page({ errors: '', persist: '' }))
    await expect(heading(page, '14 things to fix')).toBeVisible()
    const opened = await fixAll(page, how === 'with a mouse' ? mouse : keyboard(page))
    expect(opened, 'one press for each, and then it can be answered').toBe(14)

    // The last fix has led to the button that is left.
    const again = page.getByRole('button', { name: 'Send again' })
    await expect(again).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(heading(page, 'We’re checking your business')).toBeVisible()
    await expect(page.getByRole('status').first()).toHaveText('We’re checking your business')
    const { sandbox } = world
    expect(sandbox.requests.filter(({ operation }) => operation === 'createVerification')).toHaveLength(1)
    const customer = await sandbox.client.send(getCustomer, { customerId })
    expect(customer).toMatchObject({
      businessInfo: { legalName: 'Tidal Supply Company, LLC' },
      address: { state: 'OR' },
    })
    const { data: owners } = await sandbox.client.send(listBeneficialOwners, { customerId })
    expect(owners.map(({ roles }) => roles.includes('CONTROL_PERSON'))).toEqual([false, true, false])
    expect(owners[0]?.personalInfo.birthDate).toBe(canaryPerson.birthDate)
    const { data: held } = await sandbox.client.send(listDocuments, { documentHolder: owners[0]?.id ?? '' })
    expect(held.map(({ fileName }) => fileName)).toEqual([picture().name])

    sandbox.setCustomerStatus(customerId, 'APPROVED')
    await expect(heading(page, 'Your business is verified')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Open the account' })).toBeVisible()
  })
}

test('003: a picture that is refused twice ends with advice and somebody to talk to', async ({
  page,
  context,
  world,
}) => {
  const { sandbox } = world
  const customerId = await world.signIn(context, person)
  const documentId = await passport(world, customerId)
  const { errors } = await sandbox.client.send(createVerification, { body: { customerId } })
  expect(errors).toMatchObject([{ type: 'POOR_QUALITY_DOCUMENT', resourceId: documentId }])
  await page.goto(world.page({ errors: '' }))
  await expect(page.getByText(/show all four corners/)).toBeVisible()
  await page.getByRole('button', { name: /^Replace/ }).click()
  await page.getByLabel('Document number').fill(canaryPerson.identifier)
  await page.getByLabel('Authority that issued it').fill(canaryPerson.words)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await choosing).setFiles(picture())
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(heading(page, 'A person is looking at your details')).toBeVisible()

  object(world, customerId, { type: 'POOR_QUALITY_DOCUMENT', resourceId: documentId })
  const notice = page.getByText('Something was asked for again').locator('..')
  await expect(notice).toContainText('it is still not enough')
  await expect(notice.getByRole('link', { name: 'Contact us' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Still needed')).toBeVisible()
  await expect(notice.getByRole('link', { name: 'Contact us' })).toBeVisible()
})

test('what must not be told is in no byte that reaches the browser', async ({ page, context, world }) => {
  const bytes: Promise<string>[] = []
  page.on('response', response => {
    if (response.url().includes('/api/')) bytes.push(response.text().catch(() => ''))
  })
  const customerId = await world.signIn(context, company)
  const owner = await addOwner(world, customerId, 'Amina', ['UBO'])
  const types = ['APPLICANT_SANCTIONED', 'APPLICANT_FRAUD', 'APPLICANT_CRIMINAL_RECORD', 'APPLICANT_REJECTED']
  object(
    world,
    customerId,
    { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' },
    ...[...types, 'SUSPECTED_FRAUD_DOCUMENT', 'SUSPECTED_OF_MORE'].flatMap(type =>
      [customerId, owner].map(resourceId => ({ type, resourceId, reason: `${type}, found on list 41-Z` })),
    ),
  )
  await page.goto(world.page({ errors: '' }))
  await expect(heading(page, /^We can’t complete this check/)).toHaveCount(1)
  await page.getByRole('button', { name: 'Send it as it is' }).click()
  await expect(page.getByText('We looked at it again', { exact: true })).toBeVisible()
  const all = [...(await Promise.all(bytes)), await page.content()].join('\n')
  expect(all).toContain('"WITHHELD"')
  expect(all).not.toMatch(/41-Z|SANCTION|FRAUD|CRIMINAL|APPLICANT_|SUSPECTED_/)
})

test('a reload knows which fix was made; a lost answer is told, and takes nothing away', async ({
  page,
  context,
  world,
}) => {
  const customerId = await world.signIn(context, company)
  object(
    world,
    customerId,
    { type: 'INVALID_FIELD', field: 'businessInfo.legalName' },
    { type: 'INVALID_FIELD', field: 'businessInfo.taxId' },
  )
  await page.goto(world.page({ errors: '' }))
  await page.getByRole('button', { name: /Legal name/ }).click()
  await page.getByLabel('Legal name of the business', { exact: true }).fill('Tidal Supply Company, LLC')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, '1 thing to fix')).toBeVisible()
  await page.reload()
  // Grid tells only that the customer has changed; this tab knows which of the two it was.
  await expect(heading(page, '1 thing to fix')).toBeVisible()
  await page.route('**/api/grid/verifications', async route => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Send it as it is' }).click()
  await expect(page.getByRole('alert')).toContainText('couldn’t reach the server')
  await expect(heading(page, /things? to fix$/)).toBeVisible()
  await page.unroute('**/api/grid/verifications')
})
