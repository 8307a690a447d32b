import type { Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'

/** What is typed about one of the people behind a business. */
export interface PersonValues {
  first: string
  last: string
  share: number
  roles: readonly (keyof typeof roleLabels)[]
  /** Where they are from, live, and pay tax. Default: the United States. */
  country?: string
  /** Default a Social Security number. */
  number?: string
}

const roleLabels = {
  owner: /^Owns \d+% or more/,
  control: 'Controls or manages the business (control person)',
  director: 'Director',
  officer: 'Company officer',
  partner: 'General partner',
} as const

const addresses: Readonly<Record<string, Record<string, string>>> = {
  'United States': { 'City or town': 'Portland', 'ZIP code': canaryPerson.postalCode },
  Germany: { 'City or town': 'Berlin', 'Postal code': canaryPerson.postalCode },
  Brazil: { 'City or town': 'São Paulo', CEP: '01304-001' },
  Vietnam: { 'City or town': 'Hà Nội', 'Postal code': '100000' },
}

export async function chooseCountry(page: Page, question: string, country: string): Promise<void> {
  // A select until the code for searching has come.
  const input = page.locator('input').and(page.getByRole('combobox', { name: question, exact: true }))
  await input.waitFor()
  // Another answer has filled it in.
  if ((await input.inputValue()) === country) return
  await input.fill(country)
  await page.getByRole('option', { name: country, exact: true }).click()
}

/** All three screens about a person, in the form that is open. What is inferred is left as it is. */
export async function describePerson(page: Page, person: PersonValues): Promise<void> {
  const { country = 'United States', number = canaryPerson.identifier } = person
  const fill = (label: string | RegExp, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await describeRole(page, person)
  await continueForm(page)
  await chooseCountry(page, 'Country', country)
  await fill('Street address', canaryPerson.line1)
  for (const [label, text] of Object.entries(addresses[country] ?? {})) await fill(label, text)
  for (const [name, code] of [
    ['United States', 'OR'],
    ['Brazil', 'SP'],
  ] as const) {
    if (country === name) await page.getByLabel('State', { exact: true }).selectOption(code)
  }
  await continueForm(page)
  await fill('Day', '29')
  await fill('Month', '7')
  await fill('Year', '1931')
  await fill('Tax ID number', number)
}

/** The first screen. The share selects *owner*; the other roles are chosen. */
export async function describeRole(page: Page, person: PersonValues): Promise<void> {
  const { first, last, share, roles } = person
  await page.getByLabel('Ownership (%)', { exact: true }).fill(String(share))
  await page.getByLabel('First name', { exact: true }).fill(first)
  await page.getByLabel('Last name', { exact: true }).fill(last)
  for (const role of roles) {
    const box = page.getByRole('checkbox', { name: roleLabels[role] })
    if ((await box.count()) === 0) await page.getByRole('button', { name: 'Show more roles' }).click()
    await box.check()
  }
}

/** The *Continue* of the form that is open; that of the list is gone meanwhile. */
export const continueForm = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Continue', exact: true }).click()

export const savePerson = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save owner' }).click()

/** The button of a person's card, once their form is closed. */
export const personRow = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Edit: ${name}`, exact: true })
