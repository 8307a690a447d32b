import { listVerifications } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { businessAnswers } from './businessAnswers.js'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { confirmContacts } from './confirmContacts.js'
import { expect, test } from './fixtures.js'
import { describePerson, type PersonAnswers, personRow, savePerson } from './ownerAnswers.js'
import { uploadByHand } from './uploadByHand.js'

const last = canaryPerson.fullName

/** Who is behind each company; the first of them fills all of it in. */
const people: Readonly<Record<string, readonly PersonAnswers[]>> = {
  'a US LLC': [
    { first: 'José', last, share: 60, roles: ['owner', 'control'] },
    { first: 'Nguyễn', last, share: 40, roles: ['owner', 'director'], country: 'Vietnam', number: 'C9931773' },
  ],
  'a Brazilian company': [
    { first: 'Ana', last, share: 100, roles: ['owner', 'control'], country: 'Brazil', number: '731.779.931-00' },
  ],
  'a German GmbH': [
    { first: last, last, share: 51, roles: ['owner', 'control'], country: 'Germany', number: '77 319 931 773' },
  ],
  'a sole proprietor': [{ first: 'Noor', last, share: 100, roles: ['owner', 'control'] }],
}

const papers = [
  ['Proof that the business exists', 'Articles of incorporation'],
  ['Proof of who owns the business', 'Register of shareholders'],
  ['Proof of who is in charge', 'Register of directors'],
  ['Proof of address', 'Utility bill'],
] as const

/** Registered under a number that the sandbox hands to a person to look at. */
const forAPerson = (company: Company): Company => ({
  ...company,
  about: Object.fromEntries(Object.entries(company.about).map(([label, text]) => [label, text.replace(/003$/, '001')])),
})

async function nameEverybody(page: Page, company: Company) {
  await expect(heading(page, /^owners and people/i)).toBeFocused()
  for (const [at, person] of (people[company.name] ?? []).entries()) {
    const isOfficer = at === 0 && company.contacts
    await page.getByRole('button', { name: isOfficer ? /^Add yourself/ : 'Add a person' }).click()
    if (isOfficer) await expect(page.getByLabel('Their first name')).toHaveValue(person.first)
    await describePerson(page, person)
    await savePerson(page)
    await expect(personRow(page, `${person.first} ${person.last}`)).toBeFocused()
  }
  await goOn(page)
}

async function proveEverything(page: Page, company: Company) {
  await expect(heading(page, /^documents/i)).toBeFocused()
  const holder = (name: string) => page.getByRole('group', { name, exact: true })
  for (const [category, kind] of papers) await uploadByHand(page, holder('The business'), category, kind)
  for (const { first, country = 'United States' } of people[company.name] ?? []) {
    const own = holder(`${first} ${last}`)
    const isForeign = country !== 'United States'
    await uploadByHand(page, own, 'Proof of identity', isForeign ? undefined : 'Passport')
    if (isForeign) await uploadByHand(page, own, 'One more proof of identity', 'National identity card')
  }
  await goOn(page)
}

for (const company of companies.map(forAPerson)) {
  test(`${company.name}, all of it in the wizard and by hand`, async ({ page, context, world }) => {
    test.setTimeout(120_000)
    const customer = await world.signInNew(context)
    await page.goto(world.page({ business: '', persist: '' }))
    await expect(heading(page, /^before you start/i)).toBeVisible()
    await businessAnswers.start(page, company)
    await goOn(page)
    await expect(heading(page, /^about the business/i)).toBeFocused()
    await businessAnswers.business(page, company)
    await goOn(page)
    await expect(heading(page, /^address and operations/i)).toBeFocused()
    await businessAnswers.operations(page, company)
    await goOn(page)
    await expect(heading(page, /^activity and funds/i)).toBeFocused()
    await businessAnswers.activity(page)
    await goOn(page)
    await nameEverybody(page, company)
    await proveEverything(page, company)
    await expect(heading(page, /^check and submit/i)).toBeFocused()
    await page.getByRole('checkbox', { name: 'The business accepts these terms' }).check()
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    if (company.contacts) await confirmContacts(page)
    await expect(heading(page, /checking your business/i)).toBeVisible()
    const { data } = await world.sandbox.client.send(listVerifications, { customerId: customer() })
    expect(data).toMatchObject([{ verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] }])
    const created = world.sandbox.requests.filter(({ operation }) => operation === 'createBeneficialOwner')
    expect(created).toHaveLength(people[company.name]?.length ?? 0)
  })
}
