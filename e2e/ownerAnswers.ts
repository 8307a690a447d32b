import type { Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'

/** What an officer types about one of the people behind a business. */
export interface PersonAnswers {
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
  owner: /^Owns (more than )?\d+%/,
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
  await page
    .locator('input')
    .and(page.getByRole('combobox', { name: question, exact: true }))
    .fill(country)
  await page.getByRole('option', { name: country, exact: true }).click()
}

/** Every question about a person, in the form that is open. */
export async function describePerson(page: Page, person: PersonAnswers): Promise<void> {
  const { first, last, share, roles, country = 'United States', number = canaryPerson.identifier } = person
  const isForeign = country !== 'United States'
  const fill = (label: string | RegExp, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await fill('Their first name', first)
  await fill('Their last name', last)
  await fill('Day', '29')
  await fill('Month', '7')
  await fill('Year', '1931')
  await chooseCountry(page, 'Their nationality', country)
  await chooseCountry(page, 'Country', country)
  await fill('Street address', canaryPerson.line1)
  for (const [label, text] of Object.entries(addresses[country] ?? {})) await fill(label, text)
  for (const [name, code] of [
    ['United States', 'OR'],
    ['Brazil', 'SP'],
  ] as const) {
    if (country === name) await page.getByLabel('State', { exact: true }).selectOption(code)
  }
  const kind = isForeign ? 'Tax number from another country' : 'Social Security number (SSN)'
  await page.getByRole('radio', { name: kind }).check()
  await fill('Their tax number', number)
  if (isForeign) await chooseCountry(page, 'Issuing country', country)
  for (const role of roles) await page.getByRole('checkbox', { name: roleLabels[role] }).check()
  await fill('Their share of the business', String(share))
}

export const savePerson = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save this person' }).click()

/** The button of somebody's row, once their form is closed. */
export const personRow = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Change: ${name}`, exact: true })
