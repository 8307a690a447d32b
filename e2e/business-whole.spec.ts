import { listVerifications } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { businessValues } from './businessValues.js'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { confirmContacts } from './confirmContacts.js'
import { expect, test } from './fixtures.js'
import { describePerson, type PersonValues, personRow, savePerson } from './ownerAnswers.js'
import { uploadByHand } from './uploadByHand.js'

const last = canaryPerson.fullName

type People = readonly PersonValues[]

/** Who is behind each company; where Grid asks for the officer's contacts, the first of them fills all of it in. */
const behind: Readonly<Record<string, People>> = {
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

/** Other people behind the first of the companies. */
const otherPeople: Readonly<Record<string, People>> = {
  'three owners, one of them in control': [
    { first: 'José', last, share: 40, roles: ['owner', 'control'] },
    { first: 'Nguyễn', last, share: 35, roles: ['owner', 'director'] },
    { first: 'Sinéad', last, share: 25, roles: ['owner'] },
  ],
  'no owner at 25%, and a control person': [{ first: 'Ngozi', last, share: 0, roles: ['control'] }],
  'four quarters': [
    { first: 'A', last, share: 25, roles: ['owner', 'control'] },
    ...['B', 'C', 'D'].map((first): PersonValues => ({ first, last, share: 25, roles: ['owner'] })),
  ],
  'eleven partners': Array.from(
    { length: 11 },
    (_, at): PersonValues => ({
      first: `Partner ${at + 1}`,
      last,
      share: 9,
      roles: at === 0 ? ['partner', 'control'] : ['partner'],
    }),
  ),
}

/** A document for each proof, under the name that the company's legal form has for it. */
function documentsOf({ name }: Company) {
  const formation = name === 'a US LLC' ? 'Articles of organization' : 'Articles of incorporation'
  const shareholders = name === 'a German GmbH' ? 'List of shareholders' : 'Register of shareholders'
  return [
    ['Formation document', formation],
    ['Ownership document', name === 'a US LLC' ? 'Operating agreement' : shareholders],
    ['Management document', 'Register of directors'],
    ['Proof of address', 'Utility bill'],
  ] as const
}

/** Registered under a number that the sandbox sends to manual review. */
const forAPerson = (company: Company): Company => ({
  ...company,
  about: Object.fromEntries(Object.entries(company.about).map(([label, text]) => [label, text.replace(/003$/, '001')])),
})

async function nameOwners(page: Page, company: Company, people: People) {
  await expect(heading(page, /^owners/i)).toBeFocused()
  for (const [at, person] of people.entries()) {
    const isOfficer = at === 0 && company.contacts
    await page.getByRole('button', { name: isOfficer ? /^Add yourself: / : 'Add owner' }).click()
    if (isOfficer) await expect(page.getByLabel('First name')).toHaveValue(person.first)
    await describePerson(page, person)
    await savePerson(page)
    await expect(personRow(page, `${person.first} ${person.last}`)).toBeFocused()
  }
  if (people.every(({ roles }) => !roles.includes('owner'))) {
    await page.getByRole('checkbox', { name: 'No one owns 25% or more' }).check()
  }
  await goOn(page)
}

async function proveEverything(page: Page, company: Company, people: People) {
  await expect(heading(page, /^documents/i)).toBeFocused()
  const holder = (name: string) => page.getByRole('group', { name, exact: true })
  for (const [category, kind] of documentsOf(company)) await uploadByHand(page, holder('The business'), category, kind)
  for (const { first, country = 'United States' } of people) {
    const own = holder(`${first} ${last}`)
    const isForeign = country !== 'United States'
    await uploadByHand(page, own, 'Photo ID', isForeign ? undefined : 'Passport')
    if (isForeign) await uploadByHand(page, own, 'Second photo ID', 'National identity card')
  }
  await goOn(page)
}

const whole: { name: string; company: Company | undefined; people: People | undefined }[] = [
  ...companies.map(company => ({ name: company.name, company, people: behind[company.name] })),
  ...Object.entries(otherPeople).map(([name, people]) => ({
    name: `a US LLC of ${name}`,
    company: companies[0],
    people,
  })),
]

for (const { name, company: given, people } of whole) {
  test(`${name}, all of it in the wizard`, async ({ page, context, environment }) => {
    if (!given || !people) throw new Error(`No people are defined for ${name}.`)
    const company = forAPerson(given)
    test.setTimeout(60_000 + people.length * 15_000)
    const customer = await environment.signInNew(context)
    await page.goto(environment.page({ business: '', persist: '' }))
    await expect(heading(page, /^before you start/i)).toBeVisible()
    await businessValues.start(page, company)
    await goOn(page)
    await expect(heading(page, /^about the business/i)).toBeFocused()
    await businessValues.business(page, company)
    await goOn(page)
    await expect(heading(page, /^address and industry/i)).toBeFocused()
    await businessValues.operations(page, company)
    await goOn(page)
    await expect(heading(page, /^activity and funds/i)).toBeFocused()
    await businessValues.activity(page)
    await goOn(page)
    await nameOwners(page, company, people)
    await proveEverything(page, company, people)
    await expect(heading(page, /^review and submit/i)).toBeFocused()
    await page.getByRole('checkbox', { name: 'The business accepts these terms' }).check()
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    if (company.contacts) await confirmContacts(page)
    await expect(heading(page, /reviewing your business/i)).toBeVisible()
    const { data } = await environment.sandbox.client.send(listVerifications, { customerId: customer() })
    expect(data).toMatchObject([{ verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] }])
    const created = environment.sandbox.requests.filter(({ operation }) => operation === 'createBeneficialOwner')
    expect(created).toHaveLength(people.length)
  })
}
