import type { Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { heading } from './check.js'
import { expect, test } from './fixtures.js'
import { continueForm, describePerson, describeRole, personRow, savePerson } from './ownerAnswers.js'
import { addPerson, atPeople, continueFromOwners, creations, known, ownersOf } from './ownerList.js'

const last = canaryPerson.fullName

test('adds three owners, one of them the control person', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await addPerson(page, { first: 'José', last, share: 40, roles: ['owner', 'control'] })
  await addPerson(page, { first: 'Nguyễn', last, share: 35, roles: ['owner', 'director'] })
  await addPerson(page, { first: 'Sinéad', last, share: 25, roles: ['owner'] })
  await expect(page.getByLabel('Control person').locator('option:checked')).toHaveText(`José ${last}`)
  await continueFromOwners(page)
  expect(
    (await ownersOf(environment, id)).map(({ roles, ownershipPercentage }) => [roles, ownershipPercentage]),
  ).toEqual([
    [['UBO', 'CONTROL_PERSON'], 40],
    [['UBO', 'DIRECTOR'], 35],
    [['UBO'], 25],
  ])
})

test('continues without an owner when a control person is added', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('link', { name: 'Select the person who runs the business' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: /^Controls or manages/ })).toBeChecked()
  await describePerson(page, { first: 'Ngozi', last, share: 0, roles: [] })
  await savePerson(page)
  await expect(personRow(page, `Ngozi ${last}`)).toBeFocused()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('link', { name: /confirm that no one owns 25% or more/ }).click()
  await page.getByRole('checkbox', { name: 'No one owns 25% or more' }).check()
  await continueFromOwners(page)
  expect(await ownersOf(environment, id)).toMatchObject([{ roles: ['CONTROL_PERSON'], ownershipPercentage: 0 }])
})

test('takes four quarters and no more', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  for (const first of ['A', 'B', 'C', 'D']) {
    await addPerson(page, { first, last, share: 25, roles: first === 'A' ? ['owner', 'control'] : ['owner'] })
  }
  await page.getByRole('button', { name: 'Add owner', exact: true }).click()
  await describeRole(page, { first: 'E', last, share: 1, roles: ['director'] })
  await expect(page.getByText('Only 0% is left: the other owners have the rest.')).toBeVisible()
  await continueForm(page)
  await page.getByRole('link', { name: /from 0 to 0/ }).click()
  await expect(page.getByLabel('Ownership (%)')).toBeFocused()
  await describePerson(page, { first: 'E', last, share: 0, roles: ['director'] })
  await savePerson(page)
  await expect(personRow(page, `E ${last}`)).toBeFocused()
  await continueFromOwners(page)
  expect((await ownersOf(environment, id)).map(each => each.ownershipPercentage)).toEqual([25, 25, 25, 25, 0])
})

test('takes a passport number of an owner who lives abroad without a tax number', async ({
  page,
  context,
  environment,
}) => {
  const id = await atPeople(page, context, environment)
  await page.getByRole('button', { name: 'Add owner', exact: true }).click()
  await describePerson(page, {
    first: 'Linh',
    last,
    share: 60,
    roles: ['owner', 'control'],
    country: 'Vietnam',
    number: 'C9931773',
  })
  await expect(page.getByText(/^No tax ID\? Enter the passport number/)).toBeVisible()
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
  await expect(page.getByRole('heading', { name: 'Photo ID', exact: true })).toBeVisible()
  await expect(heading(page, 'Second photo ID')).toBeVisible()
})

test('adds eleven partners', async ({ page, context, environment }) => {
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
  await page.getByRole('checkbox', { name: 'No one owns 25% or more' }).check()
  await continueFromOwners(page)
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

test('keeps names of any script', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  for (const [first, name] of names) await addPerson(page, { first, last: name, share: 20, roles: ['director'] })
  const saved = (await ownersOf(environment, id)).map(({ personalInfo }) => [
    personalInfo.firstName,
    personalInfo.lastName,
  ])
  expect(saved).toEqual(names)
  await page.getByLabel('Control person').selectOption('李 伟')
  await expect(page.getByText('Director, Control person')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Control person').locator('option:checked')).toHaveText('李 伟')
})

test('takes addresses and numbers of other countries', async ({ page, context, environment }) => {
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
  await continueFromOwners(page)
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

test('lists a person as an owner with one press', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await known(environment, id, { ownershipPercentage: 60, roles: ['DIRECTOR', 'CONTROL_PERSON'] })
  await page.reload()
  await expect(page.getByText('Not listed as an owner')).toBeVisible()
  await page.getByRole('button', { name: 'List as owner: Amina Haddad' }).click()
  await expect(page.getByText('Not listed as an owner')).toBeHidden()
  await expect(personRow(page, 'Amina Haddad')).toBeFocused()
  await continueFromOwners(page)
  const [owner] = await ownersOf(environment, id)
  expect(owner?.roles.toSorted()).toEqual(['CONTROL_PERSON', 'DIRECTOR', 'UBO'])
})

test('adds an owner with the keyboard alone', async ({ page, context, environment }) => {
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
  await tabTo(page, page.getByRole('button', { name: 'Add owner', exact: true }))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Add owner')).toBeFocused()
  await type('First name', 'Amina')
  await type('Last name', last)
  await type('Ownership (%)', '33.33')
  await tabTo(page, page.getByRole('button', { name: 'Use 33%' }))
  await page.keyboard.press('Enter')
  await expect(field('Ownership (%)')).toHaveValue('33')
  const next = async (title: string) => {
    await tabTo(page, page.getByRole('button', { name: 'Continue', exact: true }))
    await page.keyboard.press('Enter')
    await expect(heading(page, title)).toBeFocused()
  }
  await next('Home address')
  await pick('Country', 'United States')
  await type('Street address', canaryPerson.line1)
  await type('City or town', 'Portland')
  await tabTo(page, field('State'))
  await page.keyboard.type('Oregon')
  await type('ZIP code', canaryPerson.postalCode)
  await next('Birth date and tax ID')
  await type('Month', '7')
  await type('Day', '29')
  await type('Year', '1931')
  await type('Tax ID number', canaryPerson.identifier)
  await tabTo(page, page.getByRole('button', { name: 'Save owner' }))
  await page.keyboard.press('Enter')
  await expect(personRow(page, `Amina ${last}`)).toBeFocused()
  await tabTo(page, page.getByLabel('Control person'))
  await page.keyboard.type('Amina')
  await expect(page.getByText('Owner, Control person')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Continue', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('All owners are listed.')).toBeVisible()
  expect(await ownersOf(environment, id)).toMatchObject([{ roles: ['UBO', 'CONTROL_PERSON'], ownershipPercentage: 33 }])
})

test('keeps a half-filled person while another is opened, and sends nothing', async ({
  page,
  context,
  environment,
}) => {
  const id = await atPeople(page, context, environment)
  await known(environment, id)
  await page.reload()
  await page.getByRole('button', { name: 'Add owner', exact: true }).click()
  await expect(page.getByLabel('Ownership (%)')).toBeVisible()
  await page.getByLabel('First name').fill(canaryPerson.fullName)
  await personRow(page, 'Amina Haddad').click()
  await expect(heading(page, 'Amina Haddad')).toBeFocused()
  await expect(page.getByText('0 of 3 complete')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: `Continue: ${canaryPerson.fullName}` }).click()
  await expect(page.getByLabel('First name')).toHaveValue(canaryPerson.fullName)
  expect(creations(environment)).toBe(1)
})

test('shows a saved number masked, and never puts it in the page', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await known(environment, id)
  await page.reload()
  await personRow(page, 'Amina Haddad').click()
  await page.getByRole('button', { name: 'Birth date and tax ID' }).click()
  await expect(page.getByText(/^•+726$/)).toBeVisible()
  expect(await page.content()).not.toContain('536-22')
  await page.getByRole('button', { name: /^Change Tax ID number/ }).click()
  await page.keyboard.type(canaryPerson.identifier)
  await savePerson(page)
  await expect(personRow(page, 'Amina Haddad')).toBeFocused()
  const [owner] = await ownersOf(environment, id)
  expect(owner?.personalInfo.identifier).toBe(canaryPerson.identifier)
})

test('fetches the documents of the person who is open, and no others', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  for (let at = 0; at < 30; at++) await known(environment, id, { ownershipPercentage: 0, roles: ['DIRECTOR'] })
  await page.reload()
  await expect(personRow(page, 'Amina Haddad').first()).toBeVisible()
  const reads = () => environment.sandbox.requests.filter(({ operation }) => operation === 'listDocuments')
  expect(reads()).toEqual([])
  await personRow(page, 'Amina Haddad').first().click()
  await expect(heading(page, 'Photo ID')).toBeVisible()
  expect(reads()).toHaveLength(1)
})

test('shows the screen and the field when Grid rejects a value', async ({ page, context, environment }) => {
  const id = await atPeople(page, context, environment)
  await page.getByRole('button', { name: 'Add owner', exact: true }).click()
  await describePerson(page, { first: 'Amina', last, share: 40, roles: ['control'] })
  const errors = [
    { field: 'personalInfo.address.postalCode', message: 'Not one of ours.', constraint: { maxLength: 4 } },
  ]
  environment.sandbox.faults.next('createBeneficialOwner', {
    kind: 'error',
    status: 400,
    code: 'INVALID_INPUT',
    details: { errors },
  })
  await savePerson(page)
  await expect(page.getByRole('heading', { name: 'Home address' })).toBeVisible()
  await page.getByRole('link', { name: /4 characters/ }).click()
  const code = page.getByLabel('ZIP code', { exact: true })
  await expect(code).toBeFocused()
  await expect(code).toHaveAccessibleDescription(/4 characters/)
  await code.fill('9721')
  await continueForm(page)
  await savePerson(page)
  await expect(personRow(page, `Amina ${last}`)).toBeFocused()
  expect(await ownersOf(environment, id)).toMatchObject([{ personalInfo: { address: { postalCode: '9721' } } }])
})
