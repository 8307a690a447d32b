import { readFile } from 'node:fs/promises'
import { createCustomer, listCustomers } from '@grid-kyc/core'
import type { Fault } from '@grid-kyc/sandbox'
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

/** The header of Grid's own guide, and the columns that its description has besides. */
const gridHeader =
  'umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,businessLegalName,addressLine2,platformAccountId,description,email,businessRegistrationNumber,businessTaxId'

const gridRow = (id: string) =>
  `$${id}@example.com,${id},INDIVIDUAL,Ada Miller,1990-02-28,1 Main St,Reno,NV,89501,US,,Flat 2,acc-1,A note,ada@example.com,,`
const businessRow =
  '$harbor@example.com,harbor,BUSINESS,,,1 Main St,Reno,NV,89501,US,"Harbor, Inc.",Floor 3,,,,7304003,83-4021577'

test('[K1] [K2] imports every column of Grid’s own header, for people and for businesses', async ({
  page,
  context,
  environment,
}) => {
  await environment.signInStaff(context)
  await page.goto(environment.page({ operators: '', persist: '' }))
  await choose(page, [gridHeader, gridRow('p-1'), businessRow].join('\n'))
  await expect(page.getByText('2 rows are ready').first()).toBeVisible()
  await expect(page.getByText(/Ignored columns/)).toBeHidden()
  await page.getByRole('button', { name: 'Import 2 customers' }).click()
  await expect(page.getByRole('heading', { name: '2 customers were added' })).toBeVisible()
  const customers = await environment.sandbox.client.send(listCustomers, { limit: 100 })
  const byId = new Map(customers.data.map(customer => [customer.platformCustomerId, customer]))
  expect(byId.get('p-1')).toMatchObject({
    ...{ umaAddress: '$p-1@example.com', customerType: 'INDIVIDUAL', fullName: 'Ada Miller', birthDate: '1990-02-28' },
    email: 'ada@example.com',
    address: { line1: '1 Main St', line2: 'Flat 2', city: 'Reno', state: 'NV', postalCode: '89501', country: 'US' },
  })
  expect(byId.get('harbor')).toMatchObject({
    ...{ umaAddress: '$harbor@example.com', customerType: 'BUSINESS' },
    businessInfo: { legalName: 'Harbor, Inc.', registrationNumber: '7304003', taxId: '83-4021577' },
    address: { line1: '1 Main St', line2: 'Floor 3', country: 'US' },
  })
})

test('[K3] gives back every rejected row with what Grid said of it, in every shape that Grid has', async ({
  page,
  context,
  environment,
}) => {
  await environment.signInStaff(context)
  await page.goto(environment.page({ operators: '', persist: '' }))
  await choose(page, [gridHeader, ...['p-1', 'p-2', 'p-3', 'p-4'].map(gridRow), businessRow].join('\n'))
  await expect(page.getByText('5 rows are ready').first()).toBeVisible()
  environment.sandbox.faults.next('getBulkImportJob', {
    kind: 'response',
    status: 200,
    body: {
      status: 'FAILED',
      progress: { total: 5, processed: 5, successful: 0, failed: 5 },
      errors: [
        { correlationId: 'p-1', code: 'CONFLICT', message: 'The customer exists already.' },
        {
          correlationId: 'row_2',
          error: { code: 'INVALID_INPUT', message: 'The birth date is not valid.', details: {} },
        },
        { correlationId: 'p-3', code: 'INVALID_INPUT' },
        { correlationId: 'harbor' },
        'The file ended too early.',
      ],
    },
  })
  await page.getByRole('button', { name: 'Import 5 customers' }).click()
  await expect(page.getByText('5 rows were rejected.')).toBeVisible()
  const refused = await download(page, 'Download 5 rejected rows')
  expect(refused[0]).toBe(`${gridHeader},error`)
  expect(refused[1]).toMatch(/,p-1,.*Flat 2,acc-1,A note,ada@example\.com,.*CONFLICT: The customer exists already\.$/)
  expect(refused[2]).toMatch(/,p-2,.*INVALID_INPUT: The birth date is not valid\.$/)
  expect(refused[3]).toMatch(/,p-3,.*INVALID_INPUT$/)
  expect(refused[4]).toMatch(/,harbor,BUSINESS,.*7304003,83-4021577,/)
  expect(refused[5]).toMatch(/The file ended too early\.$/)
  expect(refused).toHaveLength(6)
  expect(refused.join('')).not.toMatch(/undefined|\[object/)
})

test('[K2] gives back the rows that an earlier row repeats, and sends only the first of them', async ({
  page,
  context,
  environment,
}) => {
  await environment.signInStaff(context)
  await page.goto(environment.page({ operators: '', persist: '' }))
  const sameAddress = gridRow('p-2').replace('$p-2@example.com', '$P-1@EXAMPLE.com')
  await choose(page, [gridHeader, gridRow('p-1'), gridRow('p-1'), sameAddress, gridRow('p-3')].join('\n'))
  await expect(page.getByText('2 rows are ready').first()).toBeVisible()
  const twice = await download(page, 'Download 2 rows with errors')
  expect(twice[1]).toMatch(/,p-1,.*The platformCustomerId of an earlier row is the same/)
  expect(twice[2]).toMatch(/,p-2,.*The umaAddress of an earlier row is the same/)
  await page.getByRole('button', { name: 'Import 2 customers' }).click()
  await expect(page.getByRole('heading', { name: '2 customers were added' })).toBeVisible()
})

for (const [what, fault] of [
  [
    'a 400 that names rows',
    {
      kind: 'error',
      status: 400,
      code: 'INVALID_INPUT',
      details: { errors: [{ field: 'file', message: 'Row 2: birthDate is not valid.' }] },
    },
  ],
  ['a 413', { kind: 'error', status: 413, code: 'PAYLOAD_TOO_LARGE' }],
] satisfies [string, Fault][]) {
  test(`[K1] says that the file was not accepted where Grid answers ${what}`, async ({
    page,
    context,
    environment,
  }) => {
    await environment.signInStaff(context)
    environment.sandbox.faults.next('createBulkImport', fault)
    await page.goto(environment.page({ operators: '', persist: '' }))
    await choose(page, [gridHeader, gridRow('p-1')].join('\n'))
    await page.getByRole('button', { name: 'Import 1 customer' }).click()
    await expect(page.getByRole('heading', { name: 'The file wasn’t accepted' })).toBeVisible()
    await expect(page.getByText('Grid rejected the file. Check its first row and choose it again.')).toBeVisible()
    await page.getByRole('button', { name: 'Import another file' }).click()
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
    expect(await page.locator('body').textContent()).not.toMatch(/undefined|\[object/)
  })
}

test('[K1] does not know whether a file arrived when the connection is lost, and adds no one twice', async ({
  page,
  context,
  environment,
}) => {
  await environment.signInStaff(context)
  environment.sandbox.faults.next('createBulkImport', { kind: 'droppedConnection', handled: true })
  await page.goto(environment.page({ operators: '', persist: '' }))
  await choose(page, [gridHeader, gridRow('p-1')].join('\n'))
  await page.getByRole('button', { name: 'Import 1 customer' }).click()
  await expect(page.getByRole('heading', { name: 'We don’t know if the file arrived' })).toBeVisible()
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(page.getByRole('heading', { name: '0 customers were added' })).toBeVisible()
  const refused = await download(page, 'Download 1 rejected row')
  expect(refused[1]).toMatch(/,p-1,.*CONFLICT|UMA_ADDRESS_EXISTS/)
  const { totalCount } = await environment.sandbox.client.send(listCustomers, {})
  expect(totalCount).toBe(1)
})
