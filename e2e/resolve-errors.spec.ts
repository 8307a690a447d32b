import { createVerification, getCustomer, listBeneficialOwners, listDocuments, updateCustomer } from '@grid-kyc/core'
import { canaryPerson } from './canary.js'
import { heading } from './check.js'
import { picture } from './documentFiles.js'
import { fixAll } from './fixAll.js'
import { expect, test } from './fixtures.js'
import { keyboard, mouse } from './InputDriver.js'
import { company, person } from './people.js'
import { addOwner, fourteen, passport, rejectWith } from './verificationErrors.js'

for (const how of ['with a mouse', 'by keyboard alone'] as const) {
  test(`from fourteen issues to accepted, ${how}`, async ({ page, context, environment }) => {
    test.setTimeout(120_000)
    const customerId = await fourteen(environment, context)
    await page.goto(environment.page({ errors: '', persist: '' }))
    await expect(heading(page, '14 things to fix')).toBeVisible()
    await fixAll(page, how === 'with a mouse' ? mouse() : keyboard(page))

    // The last fix has led to the button that is left.
    const again = page.getByRole('button', { name: 'Submit again' })
    await expect(again).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(heading(page, 'We’re reviewing your business')).toBeVisible()
    await expect(page.getByRole('status').first()).toHaveText('We’re reviewing your business')
    const { sandbox } = environment
    expect(sandbox.requests.filter(({ operation }) => operation === 'createVerification')).toHaveLength(1)
    const customer = await sandbox.client.send(getCustomer, { customerId })
    expect(customer).toMatchObject({
      businessInfo: { legalName: 'Tidal Supply Company, LLC' },
      address: { state: 'OR' },
    })
    const { data: owners } = await sandbox.client.send(listBeneficialOwners, { customerId })
    expect(owners.map(({ roles }) => roles.includes('CONTROL_PERSON'))).toEqual([false, true, false])
    expect(owners[0]?.personalInfo.birthDate).toBe(canaryPerson.birthDate)
    const { data: uploaded } = await sandbox.client.send(listDocuments, { documentHolder: owners[0]?.id ?? '' })
    expect(uploaded.map(({ fileName }) => fileName)).toEqual([picture().name])

    sandbox.setCustomerStatus(customerId, 'APPROVED')
    await expect(heading(page, 'Your business is verified')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Open the account' })).toBeVisible()
  })
}

test('003: a picture that is refused twice ends with advice and a contact', async ({ page, context, environment }) => {
  const { sandbox } = environment
  const customerId = await environment.signIn(context, person)
  const documentId = await passport(environment, customerId)
  const { errors } = await sandbox.client.send(createVerification, { body: { customerId } })
  expect(errors).toMatchObject([{ type: 'POOR_QUALITY_DOCUMENT', resourceId: documentId }])
  await page.goto(environment.page({ errors: '' }))
  await expect(page.getByText(/show all four corners/)).toBeVisible()
  await page.getByRole('button', { name: /^Replace/ }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(picture())
  await page.getByLabel('Document number').fill(canaryPerson.identifier)
  await page.getByLabel('Issuing authority').fill(canaryPerson.messages)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await page.getByRole('button', { name: 'Submit again' }).click()
  await expect(heading(page, 'Our team is reviewing your details')).toBeVisible()

  rejectWith(environment, customerId, { type: 'POOR_QUALITY_DOCUMENT', resourceId: documentId })
  const notice = page.getByText('Something was requested again').locator('..')
  await expect(notice).toContainText('didn’t resolve this')
  await expect(notice.getByRole('link', { name: 'Contact us' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Still needed')).toBeVisible()
  await expect(notice.getByRole('link', { name: 'Contact us' })).toBeVisible()
})

test('no byte of a withheld reason reaches the browser', async ({ page, context, environment }) => {
  const bytes: Promise<string>[] = []
  page.on('response', response => {
    // Everything but the page's own code, which is the same for every user.
    if (new URL(response.url()).pathname.startsWith('/assets/')) return
    bytes.push(
      response.text().catch(() => ''),
      Promise.resolve(JSON.stringify(response.headers())),
    )
  })
  const customerId = await environment.signIn(context, company)
  const owner = await addOwner(environment, customerId, 'Amina', ['UBO'])
  const types = ['APPLICANT_SANCTIONED', 'APPLICANT_FRAUD', 'APPLICANT_CRIMINAL_RECORD', 'APPLICANT_REJECTED']
  rejectWith(
    environment,
    customerId,
    { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' },
    ...[...types, 'SUSPECTED_FRAUD_DOCUMENT', 'SUSPECTED_OF_MORE'].flatMap(type =>
      [customerId, owner].map(resourceId => ({ type, resourceId, reason: `${type}, found on list 41-Z` })),
    ),
  )
  await page.goto(environment.page({ errors: '' }))
  await expect(heading(page, /^We can’t complete this check/)).toHaveCount(1)
  await page.getByRole('button', { name: 'Submit without fixing everything' }).click()
  await expect(page.getByText('We reviewed your update', { exact: true })).toBeVisible()
  const all = [...(await Promise.all(bytes)), await page.content()].join('\n')
  expect(all).toContain('"WITHHELD"')
  expect(all).not.toMatch(/41-Z|SANCTION|FRAUD|CRIMINAL|APPLICANT_|SUSPECTED_/)
})

test('a reload knows which fix was made; a lost answer is shown, and takes nothing away', async ({
  page,
  context,
  environment,
}) => {
  const customerId = await environment.signIn(context, company)
  rejectWith(
    environment,
    customerId,
    { type: 'INVALID_FIELD', field: 'businessInfo.legalName' },
    // Of another section: the fields of one section are fixed together.
    { type: 'INVALID_FIELD', field: 'customer.address.line1' },
  )
  await page.goto(environment.page({ errors: '' }))
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
  await page.getByRole('button', { name: 'Submit without fixing everything' }).click()
  await expect(page.getByRole('alert')).toContainText('couldn’t reach the server')
  await expect(heading(page, /things? to fix$/)).toBeVisible()
  await page.unroute('**/api/grid/verifications')
})

test('a fix whose code did not load is opened with another try', async ({ page, context, environment }) => {
  const customerId = await environment.signIn(context, company)
  rejectWith(environment, customerId, { type: 'INVALID_FIELD', field: 'businessInfo.legalName' })
  await page.route('**/assets/FieldFix-*.js', route => route.abort('connectionreset'))
  await page.goto(environment.page({ errors: '' }))
  await page.getByRole('button', { name: /Legal name/ }).click()
  await expect(page.getByRole('alert')).toHaveText('This part didn’t load. Check your connection, then try again.')
  await page.unroute('**/assets/FieldFix-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByLabel('Legal name of the business', { exact: true })).toBeFocused()
})

test('a contact that is a wallet’s login waits for the wallet', async ({ page, context, environment }) => {
  const { sandbox } = environment
  const customerId = await environment.signIn(context, company)
  sandbox.tieWallet(customerId, ['email'])
  rejectWith(environment, customerId, { type: 'INVALID_FIELD', field: 'email' })
  await page.goto(environment.page({ errors: '' }))
  await page.getByRole('button', { name: /^(Add|Correct) / }).click()
  await page.getByLabel('Your email address', { exact: true }).fill(`new.${canaryPerson.email}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Approve the change in your wallet')).toBeVisible()
  const check = page.getByRole('button', { name: 'I’ve approved it' })
  await expect(check).toBeFocused()
  await check.click()
  await expect(page.getByText(/^Not approved yet/)).toBeVisible()

  sandbox.tieWallet(customerId, [])
  const body = { customerType: 'BUSINESS', email: `new.${canaryPerson.email}` } as const
  await sandbox.client.send(updateCustomer, { customerId, body })
  await check.click()
  await expect(heading(page, 'Everything is fixed')).toBeVisible()
})
