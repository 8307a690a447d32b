import { listBeneficialOwners, listDocuments } from '@grid-kyc/core'
import { chromium } from '../scripts/chromium.mjs'
import { addDocuments } from './addDocuments.js'
import { businessValues } from './businessValues.js'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { pdf } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { leaveAndReturn } from './leaveAndReturn.js'
import { describePerson, type PersonValues, personRow, savePerson } from './ownerAnswers.js'
import { chooseByHand, uploaded } from './uploadByHand.js'

// The test runner switches the cache off, because a page that was kept surprises tests that do not expect it. This one does.
test.use({ launchOptions: { ...chromium, ignoreDefaultArgs: ['--disable-back-forward-cache'] } })

const company = companies.find(({ name }) => name === 'a US LLC') as Company

const steps = [
  {
    title: /^before you start/i,
    fill: businessValues.start,
    kept: ['Country of incorporation', 'United States'],
  },
  {
    title: /^about the business/i,
    fill: businessValues.business,
    kept: ['Legal name of the business', 'Cedar Row LLC'],
  },
  {
    title: /^address and industry/i,
    fill: businessValues.operations,
    kept: ['Street address', '548 Market Street'],
  },
  {
    title: /^activity and funds/i,
    fill: businessValues.activity,
    kept: ['Main purpose of the account', 'SUPPLIER_PAYMENTS'],
  },
] as const

const ada: PersonValues = { first: 'Ada', last: canaryPerson.fullName, share: 100, roles: ['owner', 'control'] }

test('a page the browser kept comes back with what was typed, and continues from there', async ({
  page,
  context,
  environment,
}) => {
  test.slow()
  // Leaving with unsaved answers is asked about first; this person leaves.
  page.on('dialog', dialog => dialog.accept())
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ business: '' }))
  for (const { title, fill, kept } of steps) {
    await expect(heading(page, title)).toBeVisible()
    await fill(page, company)
    await leaveAndReturn(page, environment)
    const [label, value] = kept
    await expect(page.locator('input, select').and(page.getByLabel(label, { exact: true }))).toHaveValue(value)
    await goOn(page)
  }

  await expect(heading(page, /^owners/i)).toBeVisible()
  await page.getByRole('button', { name: 'Add owner', exact: true }).click()
  await describePerson(page, ada)
  await leaveAndReturn(page, environment)
  await expect(page.getByRole('textbox', { name: 'Tax ID number' })).toHaveValue(/931$/)
  await savePerson(page)
  await expect(personRow(page, `${ada.first} ${ada.last}`)).toBeVisible()
  await goOn(page)

  await expect(heading(page, /^documents/i)).toBeVisible()
  const business = page.getByRole('group', { name: 'The business', exact: true })
  await chooseByHand(page, business, 'Proof of address', 'Utility bill')
  await leaveAndReturn(page, environment)
  await expect(business.getByText(pdf().name)).toBeVisible()
  await business.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(uploaded(business, 'Proof of address')).toBeVisible()
  await addDocuments(environment, customer(), [
    'ARTICLES_OF_INCORPORATION',
    'SHAREHOLDER_REGISTER',
    'DIRECTOR_REGISTRY',
  ])
  const { data } = await environment.sandbox.client.send(listBeneficialOwners, { customerId: customer() })
  for (const { id } of data) await addDocuments(environment, id, ['PASSPORT'])
  await page.reload()

  await expect(heading(page, /^review and submit/i)).toBeVisible()
  const agreement = page.getByRole('checkbox', { name: 'The business accepts these terms' })
  await agreement.check()
  await leaveAndReturn(page, environment)
  await expect(agreement).toBeChecked()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(heading(page, /reviewing your business/i)).toBeVisible()

  const made = (made: string) => environment.sandbox.requests.filter(({ operation }) => operation === made).length
  expect([made('createCustomer'), made('createBeneficialOwner'), made('createVerification')]).toEqual([1, 1, 1])
  expect((await environment.sandbox.client.send(listDocuments, { documentHolder: customer() })).data).toHaveLength(4)
})
