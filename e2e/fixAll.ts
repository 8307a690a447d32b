import type { Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { heading } from './check.js'
import { pdf, picture } from './documentFiles.js'
import { expect } from './fixtures.js'
import type { InputDriver } from './InputDriver.js'

/** Fixes each of the fourteen issues in the list, one after the other, each with one press before its form. */
export async function fixAll(page: Page, driver: InputDriver): Promise<void> {
  const { to, press } = driver
  let before = 0
  let done = 0

  /** Opens the fix of one thing; the focus is in it then. */
  async function open(button: RegExp) {
    before = driver.presses()
    const opener = page.getByRole('button', { name: button })
    const title = await opener.locator('xpath=ancestor::li').getByRole('heading').textContent()
    await press(opener)
    const fix = page.getByRole('group', { name: title ?? '', exact: true })
    await expect(fix.locator('input, select, textarea, button').and(page.locator(':focus'))).toBeVisible()
  }

  /** The first answer to what was opened: so many presses have led to it. */
  const begins = () => expect(driver.presses() - before, 'presses before the first answer').toBe(1)

  async function type(label: string, text: string) {
    await to(page.getByLabel(label, { exact: true }))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
  }

  async function save() {
    await press(page.getByRole('button', { name: 'Save', exact: true }))
    await isFixed()
  }

  /** It is counted, and said. */
  async function isFixed(count = 1) {
    done += count
    if (done === 14) return
    await expect(page.getByText(`${done} of 14`, { exact: true })).toBeVisible()
    await expect(page.getByRole('status').first()).toHaveText(`Fixed. ${done} of 14 done.`)
  }

  async function fixText(button: RegExp, label: string, text: string) {
    await open(button)
    await type(label, text)
    begins()
    await page.keyboard.press('Enter')
    await isFixed()
  }

  async function fixDocument(button: RegExp, file: { name: string }, asksNumber = false) {
    await open(button)
    begins()
    const chooser = page.waitForEvent('filechooser')
    await press(page.getByRole('button', { name: 'Choose a file' }))
    await (await chooser).setFiles(file as Parameters<Locator['setInputFiles']>[0])
    if (asksNumber) {
      await type('Document number', canaryPerson.identifier)
      await type('Issuing authority', canaryPerson.messages)
    }
    await expect(page.getByText(/^Ready to upload/)).toBeVisible()
    await press(page.getByRole('button', { name: 'Upload', exact: true }))
    await isFixed()
  }

  await open(/Add Main purpose of the account is missing/)
  await page.getByLabel('Main purpose of the account', { exact: true }).selectOption('SUPPLIER_PAYMENTS')
  begins()
  await save()

  // The country is the business's already, and what Grid misses has the focus.
  await open(/Add Street address is missing/)
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('United States')
  await type('Street address', canaryPerson.line1)
  begins()
  await type('City or town', 'Portland')
  await page.getByLabel('State', { exact: true }).selectOption('OR')
  await type('ZIP code', '97201')
  await save()

  // Two answers of one section, in one short form.
  await open(/Complete About the business: 2 answers to correct/)
  await type('Employer identification number (EIN)', canaryPerson.identifier)
  begins()
  await type('Legal name of the business', 'Tidal Supply Company, LLC')
  await page.keyboard.press('Enter')
  await isFixed(2)

  await open(/Add person Add the person who runs/)
  begins()
  await press(page.getByRole('button', { name: /^Choose Bo/ }))
  await isFixed()

  for (const name of ['a formation document', 'an ownership document', 'a management document', 'a proof of address']) {
    await fixDocument(new RegExp(`Upload Upload .*${name}`), pdf())
  }

  await open(/Correct Date of birth couldn’t/)
  await type('Month', '07')
  begins()
  await type('Day', '29')
  await type('Year', '1931')
  await page.keyboard.press('Enter')
  await isFixed()
  await fixDocument(/Replace Take a sharper picture/, picture(), true)
  await fixDocument(/Upload Upload a photo ID Bo/, picture(), true)
  await fixText(/Correct Tax ID number couldn’t be verified/, 'Tax ID number', canaryPerson.identifier)
  await fixDocument(/Upload Upload a photo ID Chidi/, picture(), true)
  await expect(heading(page, 'Everything is fixed')).toBeVisible()
}
