import type { Page } from '@playwright/test'
import type { Company } from './companies.js'

/** Chooses one of many by typing how it begins, as soon as the code for searching has come. */
export async function chooseCountry(page: Page, question: string, country: string): Promise<void> {
  const input = page.locator('input').and(page.getByRole('combobox', { name: question }))
  await input.waitFor()
  // The country of incorporation has filled it in.
  if ((await input.inputValue()) === country) return
  await input.fill('')
  await input.pressSequentially(country.slice(0, 5), { delay: 50 })
  await page.getByRole('option', { name: country, exact: true }).click()
}

async function answer(page: Page, answers: Record<string, string>) {
  for (const [label, text] of Object.entries(answers)) await page.getByLabel(label, { exact: true }).fill(text)
}

async function select(page: Page, answers: Record<string, string> = {}) {
  for (const [label, value] of Object.entries(answers)) {
    await page.getByLabel(label, { exact: true }).selectOption(value)
  }
}

/** What a company's officer answers on each step that has questions. */
export const businessValues = {
  async start(page: Page, { country, before }: Company) {
    await chooseCountry(page, 'Country of incorporation', country)
    await select(page, before)
  },
  async business(page: Page, { about, incorporated: { day, month, year } }: Company) {
    await answer(page, about)
    await answer(page, { Day: day, Month: month, Year: year })
  },
  async operations(page: Page, { operations, country }: Company) {
    for (const name of operations.works) {
      if ((await page.getByRole('button', { name: `Remove ${name}`, exact: true }).count()) === 0)
        await chooseCountry(page, 'Countries where you operate', name)
    }
    await page.getByLabel('Industry').selectOption({ label: operations.industry })
    await chooseCountry(page, 'Country', country)
    await answer(page, operations.address)
    await select(page, operations.choices)
  },
  async activity(page: Page) {
    await page.getByLabel('Main purpose of the account').selectOption({ label: 'Paying suppliers' })
    await page.getByLabel('Sales and other revenue').check()
    await page.getByLabel(/^expected payments per month/i).selectOption({ label: '100 to 500' })
    await page.getByLabel(/^expected monthly volume/i).selectOption({ index: 2 })
    await chooseCountry(page, 'Countries you will send money to', 'Mexico')
  },
}
