import type { BulkImportJob } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { createPlatform } from '../platform/createPlatform.js'
import { importCustomers } from './importCustomers.js'

const header = ['umaAddress', 'platformCustomerId', 'customerType', 'fullName', 'birthDate', 'addressLine1', 'city']
const columns = [...header, 'state', 'postalCode', 'country']
const row = (key: string, type = 'INDIVIDUAL') => [
  ...[`$${key}@x.test`, key, type, 'Ada Miller 003', '1990-02-28', '1 Main St', 'Reno', 'NV', '89501', 'US'],
]

/** What an import wrote into its job, in order, the webhooks that it sent, and the customers that it made. */
async function importRows(rows: [string[], ...string[][]]) {
  const sent: [string, unknown][] = []
  const platform = createPlatform({}, { notify: (...args) => sent.push(args), sendTest: async () => undefined })
  const jobs: BulkImportJob[] = []
  const set = platform.importJobs.set.bind(platform.importJobs)
  platform.importJobs.set = (id, job) => {
    jobs.push(job)
    return set(id, job)
  }
  await importCustomers(platform, 'Job:1', rows)
  return { jobs, sent, customers: [...platform.customers.values()].map(({ customer }) => customer) }
}

it('has no errors to name where every row was imported', async () => {
  const { jobs, sent, customers } = await importRows([columns, row('a'), row('b')])
  expect(jobs.at(-1)).toEqual({
    ...{ id: 'Job:1', status: 'COMPLETED', completedAt: expect.any(String) },
    progress: { total: 2, processed: 2, successful: 2, failed: 0 },
  })
  expect(sent).toEqual([['BULK_UPLOAD.COMPLETED', jobs.at(-1)]])
  expect(customers.map(({ platformCustomerId }) => platformCustomerId)).toEqual(['a', 'b'])
})

it.each([
  [0, []],
  [1, [1]],
  [250, [250]],
  [251, [250, 251]],
])('says after each 250 of %i rows how far it is', async (count, processed) => {
  const { jobs } = await importRows([columns, ...Array.from({ length: count }, (_, index) => row(String(index)))])
  const running = jobs.filter(({ status }) => status === 'PROCESSING')
  expect(running.map(({ progress }) => progress.processed)).toEqual(processed)
  expect(jobs.at(-1)).toMatchObject({ status: 'COMPLETED', progress: { total: count, successful: count, failed: 0 } })
})

it('takes blanks around the name of a column, and passes by columns that it does not know', async () => {
  const names = [...columns.map(name => ` ${name} `), 'nickname', 'toString', '__proto__']
  const { jobs, customers } = await importRows([names, [...row('a'), 'Ada', 'x', 'y']])
  expect(jobs.at(-1)?.progress).toMatchObject({ successful: 1 })
  expect(customers).toMatchObject([{ platformCustomerId: 'a', fullName: 'Ada Miller 003' }])
  expect(JSON.stringify(customers)).not.toContain('nickname')
})

it('fails where no row was imported, and says of each what is wrong, by its key or else by its number', async () => {
  const { jobs, sent } = await importRows([columns, row('a', 'PET'), ['', '', 'INDIVIDUAL']])
  const [first, second] = jobs.at(-1)?.errors ?? []
  expect(sent.map(([type]) => type)).toEqual(['BULK_UPLOAD.FAILED'])
  expect(first).toEqual({ correlationId: 'a', code: 'INVALID_INPUT', message: 'customerType is not valid.' })
  expect(second).toMatchObject({ correlationId: 'row_2', code: 'INVALID_INPUT' })
  expect(second?.message).toContain('platformCustomerId is required. umaAddress is required.')
})

it('numbers the rows of a long file from its beginning', async () => {
  const rows = Array.from({ length: 251 }, (_, index) => row(String(index)))
  const { jobs } = await importRows([columns, ...rows, ['', '', 'INDIVIDUAL']])
  expect(jobs.at(-1)?.errors).toMatchObject([{ correlationId: 'row_252' }])
})

it('says nothing more once everything was forgotten', async () => {
  const sent: string[] = []
  const platform = createPlatform({}, { notify: type => sent.push(type), sendTest: async () => undefined })
  const imported = importCustomers(platform, 'Job:1', [columns, row('a')])
  platform.importJobs.clear()
  await imported
  expect([sent, platform.importJobs.size]).toEqual([[], 0])
})

it('does not take a mistake of its own for one of the row', async () => {
  let isFirst = true
  const now = () => {
    if (!isFirst) return 0
    isFirst = false
    throw new RangeError('No time')
  }
  const platform = createPlatform({ now }, { notify: () => undefined, sendTest: async () => undefined })
  await expect(importCustomers(platform, 'Job:1', [columns, row('a')])).rejects.toThrow(RangeError)
})
