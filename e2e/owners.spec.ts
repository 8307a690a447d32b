import type { Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { heading } from './check.js'
import { expect, test } from './fixtures.js'
import { describePerson, personRow, savePerson } from './ownerAnswers.js'
import { addPerson, atPeople, creations, everybodyIsNamed, known, ownersOf } from './ownerList.js'

const last = canaryPerson.fullName

test('three owners, one of them in control', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await addPerson(page, { first: 'José', last, share: 40, roles: ['owner', 'control'] })
  await addPerson(page, { first: 'Nguyễn', last, share: 35, roles: ['owner', 'director'] })
  await addPerson(page, { first: 'Sinéad', last, share: 25, roles: ['owner'] })
  await expect(page.getByRole('radio', { name: `José ${last}` })).toBeChecked()
  await everybodyIsNamed(page)
  expect(
    (await ownersOf(environment, id)).map(({ roles, ownershipPercentage }) => [roles, ownershipPercentage]),
  ).toEqual([
    [['UBO', 'CONTROL_PERSON'], 40],
    [['UBO', 'DIRECTOR'], 35],
    [['UBO'], 25],
  ])
})

test('nobody at 25%, and somebody else in control', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('link', { name: 'Choose the person who controls the business' }).click()
  await page.keyboard.press('Enter')
  await describePerson(page, { first: 'Ngozi', last, share: 0, roles: [] })
  await expect(page.getByRole('checkbox', { name: /^Controls or manages/ })).toBeChecked()
  await savePerson(page)
  await expect(personRow(page, `Ngozi ${last}`)).toBeFocused()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('link', { name: /say that no one owns that much/ }).click()
  await page.getByRole('checkbox', { name: 'No one owns 25% or more' }).check()
  await everybodyIsNamed(page)
  expect(await ownersOf(environment, id)).toMatchObject([{ roles: ['CONTROL_PERSON'], ownershipPercentage: 0 }])
})

test('four quarters, and not a fifth', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  for (const first of ['A', 'B', 'C', 'D']) {
    await addPerson(page, { first, last, share: 25, roles: first === 'A' ? ['owner', 'control'] : ['owner'] })
  }
  await page.getByRole('button', { name: 'Add a person' }).click()
  await describePerson(page, { first: 'E', last, share: 1, roles: ['director'] })
  await expect(page.getByText('The others hold the rest: 0% is left.')).toBeVisible()
  await savePerson(page)
  await page.getByRole('link', { name: 'Enter a whole number from 0 to 0: Their share of the business' }).click()
  await page.keyboard.type('0')
  await expect(page.getByLabel('Their share of the business')).toBeFocused()
  await page.getByLabel('Their share of the business').fill('0')
  await savePerson(page)
  await expect(personRow(page, `E ${last}`)).toBeFocused()
  await everybodyIsNamed(page)
  expect((await ownersOf(environment, id)).map(each => each.ownershipPercentage)).toEqual([25, 25, 25, 25, 0])
})

test('somebody from elsewhere without a tax number', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await describePerson(page, {
    first: 'Linh',
    last,
    share: 60,
    roles: ['owner', 'control'],
    country: 'Vietnam',
    number: 'C9931773',
  })
  await expect(page.getByText(/^No tax number\? Enter the number of their passport/)).toBeVisible()
  await savePerson(page)
  await expect(personRow(page, `Linh ${last}`)).toBeFocused()
  const [owner] = await ownersOf(environment, id)
  expect(owner?.personalInfo).toMatchObject({
    idType: 'NON_US_TAX_ID',
    identifier: 'C9931773',
    countryOfIssuance: 'VN',
    nationality: 'VN',
    address: { country: 'VN', city: 'Hà Nội' },
  })
  // The passport goes where documents go, and one more identity document with it.
  await personRow(page, `Linh ${last}`).click()
  await expect(page.getByRole('heading', { name: 'Proof of identity', exact: true })).toBeVisible()
  await expect(heading(page, 'Second photo ID')).toBeVisible()
})

test('eleven partners', async ({ page, context, environment }) => {
  test.setTimeout(120_000)
  const id = await atPeople(page, context, environment)
  for (let at = 1; at <= 11; at++) {
    await addPerson(page, {
      first: `Partner ${at}`,
      last,
      share: 9,
      roles: at === 1 ? ['partner', 'control'] : ['partner'],
    })
  }
  await expect(page.getByText('4 more people')).toBeVisible()
  await page.getByRole('checkbox', { name: 'No one owns 25% or more' }).check()
  await everybodyIsNamed(page)
  expect(await ownersOf(environment, id)).toHaveLength(11)
  expect(creations(environment)).toBe(11)
})

const names = [
  ['José', 'Nguyễn'],
  ['李', '伟'],
  ['Sinéad', 'O’Brien'],
  ['Łukasz', "O'Neill-Wiśniewski"],
  ['X', 'Æ'],
] as const

test('anybody’s name', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  for (const [first, name] of names) await addPerson(page, { first, last: name, share: 20, roles: ['director'] })
  const saved = (await ownersOf(environment, id)).map(({ personalInfo }) => [
    personalInfo.firstName,
    personalInfo.lastName,
  ])
  expect(saved).toEqual(names)
  await page.getByRole('radio', { name: '李 伟' }).check()
  await expect(page.getByText('Director, Person in control')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: '李 伟' })).toBeChecked()
})

test('an address and numbers of other countries', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await addPerson(page, {
    first: 'Ana',
    last,
    share: 50,
    roles: ['owner', 'control'],
    country: 'Brazil',
    number: '731.779.931-00',
  })
  await addPerson(page, {
    first: 'Lena',
    last,
    share: 50,
    roles: ['owner'],
    country: 'Germany',
    number: '77 319 931 773',
  })
  await everybodyIsNamed(page)
  expect((await ownersOf(environment, id)).map(({ personalInfo }) => personalInfo.address.country)).toEqual([
    'BR',
    'DE',
  ])
})

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not get to ${target}.`)
}

test('enough to be an owner, and marked as one with one press', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await addPerson(page, { first: 'Ngozi', last, share: 60, roles: ['director', 'control'] })
  await expect(page.getByText(`Ngozi ${last} has 60% and isn’t marked as an owner yet.`)).toBeVisible()
  await page.getByRole('button', { name: `Mark Ngozi ${last} as an owner` }).click()
  await expect(page.getByText(`Ngozi ${last} has 60%`)).toBeHidden()
  await expect(personRow(page, `Ngozi ${last}`)).toBeFocused()
  await everybodyIsNamed(page)
  const [owner] = await ownersOf(environment, id)
  expect(owner?.roles.toSorted()).toEqual(['CONTROL_PERSON', 'DIRECTOR', 'UBO'])
})

test('by keyboard alone', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const type = async (label: string, text: string) => {
    await tabTo(page, field(label))
    await page.keyboard.type(text)
  }
  const pick = async (label: string, country: string) => {
    const input = page.locator('input').and(page.getByRole('combobox', { name: label, exact: true }))
    await expect(input).toBeVisible()
    await tabTo(page, input)
    await page.keyboard.type(country)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(input).toHaveValue(country)
  }
  await tabTo(page, page.getByRole('button', { name: 'Add a person' }))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Add a person')).toBeFocused()
  await type('Their first name', 'Amina')
  await type('Their last name', last)
  await type('Month', '7')
  await type('Day', '29')
  await type('Year', '1931')
  await pick('Their nationality', 'United States')
  await pick('Country', 'United States')
  await type('Street address', canaryPerson.line1)
  await type('City or town', 'Portland')
  await tabTo(page, field('State'))
  await page.keyboard.type('Oregon')
  await type('ZIP code', canaryPerson.postalCode)
  await tabTo(page, page.getByRole('radio', { name: 'Social Security number (SSN)' }))
  await page.keyboard.press('Space')
  await type('Their tax number', canaryPerson.identifier)
  await tabTo(page, page.getByRole('checkbox', { name: /^Owns 25%/ }))
  await page.keyboard.press('Space')
  await type('Their share of the business', '33.33')
  await tabTo(page, page.getByRole('button', { name: 'Use 33%' }))
  await page.keyboard.press('Enter')
  await expect(field('Their share of the business')).toHaveValue('33')
  await tabTo(page, page.getByRole('button', { name: 'Save this person' }))
  await page.keyboard.press('Enter')
  await expect(personRow(page, `Amina ${last}`)).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: `Amina ${last}` }))
  await page.keyboard.press('Space')
  await expect(page.getByText('Owner, Person in control')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Continue', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Everybody is named.')).toBeVisible()
  expect(await ownersOf(environment, id)).toMatchObject([{ roles: ['UBO', 'CONTROL_PERSON'], ownershipPercentage: 33 }])
})

test('somebody half-filled is kept while another is opened, and sends nothing', async ({
  page,
  context,
  environment,
}) => {
  const id = await atPeople(page, context, environment)
  await known(environment, id)
  await page.reload()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Their first name').fill(canaryPerson.fullName)
  await page.getByLabel('Their tax number').fill(canaryPerson.identifier)
  await personRow(page, 'Amina Haddad').click()
  await expect(heading(page, 'Amina Haddad')).toBeFocused()
  await expect(page.getByText('Not yet saved')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: `Go on: ${canaryPerson.fullName}` }).click()
  await expect(page.getByLabel('Their first name')).toHaveValue(canaryPerson.fullName)
  expect(creations(environment)).toBe(1)
})

test('a saved number is shown masked, and is never in the page', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await known(environment, id)
  await page.reload()
  await personRow(page, 'Amina Haddad').click()
  await expect(page.getByText(/^•+726$/)).toBeVisible()
  expect(await page.content()).not.toContain('536-22')
  await page.getByRole('button', { name: /^Change Their tax number/ }).click()
  await page.keyboard.type(canaryPerson.identifier)
  await savePerson(page)
  await expect(personRow(page, 'Amina Haddad')).toBeFocused()
  const [owner] = await ownersOf(environment, id)
  expect(owner?.personalInfo.identifier).toBe(canaryPerson.identifier)
})

test('documents are read for whoever is open, and for nobody else', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  for (let at = 0; at < 30; at++) await known(environment, id, { ownershipPercentage: 0, roles: ['DIRECTOR'] })
  await page.reload()
  await expect(personRow(page, 'Amina Haddad').first()).toBeVisible()
  const reads = () => environment.sandbox.requests.filter(({ operation }) => operation === 'listDocuments')
  expect(reads()).toEqual([])
  await personRow(page, 'Amina Haddad').first().click()
  await expect(heading(page, 'Proof of identity')).toBeVisible()
  expect(reads()).toHaveLength(1)
})
