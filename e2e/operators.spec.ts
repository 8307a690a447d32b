import { readFile } from 'node:fs/promises'
import { createCustomer } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { expect, test } from './fixtures.js'
import { person } from './people.js'

const rows = 50_000
/** Half of them are wrong by themselves, the others are there already, which only Grid knows. */
const bad = 200

const header =
  'platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,businessLegalName,note,umaAddress'

const isBad = (index: number) => index % (rows / bad) === 7
const isTaken = (index: number) => isBad(index) && index % (2 * (rows / bad)) === 7

const rowOf = (index: number) => {
  const birthDate = isBad(index) && !isTaken(index) ? '1990-02-30' : canaryPerson.birthDate
  return `p-${index},INDIVIDUAL,"${canaryPerson.fullName}, ${index}",${birthDate},${canaryPerson.line1},Reno,NV,89501,US,,=1+1,$p-${index}@example.com`
}

async function choose(page: Page, content: string) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  })
}

async function download(page: Page, name: string): Promise<string[]> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return (await readFile(await (await coming).path(), 'utf8')).trim().split('\r\n')
}

test('imports 50,000 rows of which 200 are bad, and gives those back', async ({ page, context, environment }) => {
  test.setTimeout(180_000)
  await environment.signInStaff(context)
  for (let index = 0; index < rows; index++) {
    if (!isTaken(index)) continue
    await environment.sandbox.client.send(createCustomer, {
      body: { customerType: 'INDIVIDUAL', platformCustomerId: `p-${index}` },
    })
  }
  await page.goto(environment.page({ operators: '', persist: '' }))
  await expect(page.getByText('100 customers · Page 1').first()).toBeVisible()

  // What the page shows while it checks: one that was held up would show nothing between the first and the last.
  await page.evaluate(() => {
    const shown = new Set<string>()
    Object.assign(window, { shown })
    const look = () => {
      const text = document.querySelector('.gk-progress-text')?.textContent
      if (text?.endsWith('checked')) shown.add(text)
      requestAnimationFrame(look)
    }
    look()
  })
  await choose(page, `\uFEFF${[header, ...Array.from({ length: rows }, (_, index) => rowOf(index))].join('\n')}\n`)
  await expect(page.getByText('49,900 rows are ready').first()).toBeVisible({ timeout: 60_000 })
  expect(await page.evaluate(() => (window as unknown as { shown: Set<string> }).shown.size)).toBeGreaterThan(2)
  await expect(page.getByText('Ignored columns: note.')).toBeVisible()
  const toFix = await download(page, 'Download 100 rows with errors')
  expect(toFix).toHaveLength(101)
  expect(toFix[1]).toMatch(/^p-257,INDIVIDUAL,.*Write birthDate as YYYY-MM-DD/)
  expect(environment.sandbox.requests.filter(({ operation }) => operation === 'createBulkImport')).toHaveLength(0)

  await page.getByRole('button', { name: 'Import 49,900 customers' }).click()
  await expect(page.getByRole('progressbar', { name: 'Adding customers' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { name: '49,800 customers were added' })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('100 rows were rejected.')).toBeVisible()
  const refused = await download(page, 'Download 100 rejected rows')
  expect(refused).toHaveLength(101)
  expect(refused[1]).toMatch(/^p-7,INDIVIDUAL,.*CONFLICT/)
  await expect(page.getByText('49,900 customers · Page 1').first()).toBeVisible({ timeout: 30_000 })
})

test('shows no list and imports nothing when the user is no operator', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ operators: '' }))
  await expect(page.getByText('Only operators can see this list.', { exact: false })).toBeVisible()
  await choose(page, `${header}\n${rowOf(1)}`)
  await page.getByRole('button', { name: 'Import 1 customer' }).click()
  await expect(page.getByText('Only operators can import customers.', { exact: false })).toBeVisible()
  expect(
    environment.sandbox.requests.filter(({ operation }) => /BulkImport|listCustomers/.test(operation ?? '')),
  ).toEqual([])
})

test('turns a page and opens a customer by keyboard', async ({ page, context, environment }) => {
  await environment.signInStaff(context)
  for (let index = 0; index < 21; index++) {
    await environment.sandbox.client.send(createCustomer, { body: { ...person, platformCustomerId: `p-${index}` } })
  }
  await page.goto(environment.page({ operators: '', persist: '' }))
  await page.getByRole('button', { name: 'Next page' }).press('Enter')
  await expect(page.getByText('21 customers · Page 2').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Opened Customer:/)).toBeVisible()
})

test('[K1] says in words that Grid imports no files where it answers 501', async ({ page, context, environment }) => {
  await environment.signInStaff(context)
  environment.sandbox.faults.next('createBulkImport', { kind: 'error', status: 501, code: 'NOT_IMPLEMENTED' })
  await page.goto(environment.page({ operators: '', persist: '' }))
  await choose(page, `${header}\n${rowOf(1)}`)
  await page.getByRole('button', { name: 'Import 1 customer' }).click()
  await expect(page.getByText('Grid doesn’t import files for your platform yet.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send it again' })).toBeHidden()
})
