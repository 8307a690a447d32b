import {
  type BulkImportJob,
  createBulkImport,
  createCustomer,
  deleteCustomer,
  getBulkImportJob,
  listCustomers,
  toFormData,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import { parseCsv } from './bulkImportHandlers.js'

const header =
  'umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,businessLegalName'

const spacedHeader = header.replaceAll(',', ', ')

const ada = 'INDIVIDUAL,Ada Miller,1990-02-28,1 Main St,Reno,NV,89501,US,'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})
afterEach(() => sandbox.close())

describe('a CSV text', () => {
  it.each<[string, string[][]]>([
    ['', []],
    ['a', [['a']]],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,,b', [['a', '', 'b']]],
    ['"a, ""b""\r\nc",d', [['a, "b"\r\nc', 'd']]],
    ['"","a"', [['', 'a']]],
    ['\na\n\n , \n"",\nb\n', [['a'], ['b']]],
    [' a ,b', [[' a ', 'b']]],
  ])('%j is %j', (text, rows) => expect(parseCsv(text)).toEqual(rows))

  it.each(['a"', 'ab"c,d', '"a', '"a"b', 'a,"b""'])('%j has a quote that is misplaced', text => {
    expect(() => parseCsv(text)).toThrow(new SyntaxError('A quote is misplaced.'))
  })
})

const start = (csv: BlobPart) =>
  sandbox.client.send(createBulkImport, { form: toFormData({ file: new File([csv], 'customers.csv') }) })

async function finish(jobId: string): Promise<BulkImportJob> {
  return vi.waitFor(async () => {
    const job = await sandbox.client.send(getBulkImportJob, { jobId })
    expect(job.completedAt).toBeDefined()
    return job
  })
}

it('[K3] imports people and businesses, and says which rows it could not', async () => {
  const { jobId, status } = await start(
    [
      `\uFEFF${header}`,
      '$ada@x.test,p-1,INDIVIDUAL,"Miller, ""Ada"" 003",1990-02-28,1 Main St,Reno,NV,89501,US,',
      '$tidal@x.test,p-2,BUSINESS,,,1 Main St,Reno,NV,89501,US,"Tidal Supply, LLC"',
      '$ben@x.test,p-1,INDIVIDUAL,Ben Ortiz,1990-02-28,1 Main St,Reno,NV,89501,US,',
      '$cleo@x.test,p-4,INDIVIDUAL,Cleo Park,1990-02-30,1 Main St,Reno,NV,89501,US,',
      '',
    ].join('\r\n'),
  )
  expect(status).toBe('PENDING')
  const job = await finish(jobId)
  expect(job).toMatchObject({
    id: jobId,
    status: 'COMPLETED',
    progress: { total: 4, processed: 4, successful: 2, failed: 2 },
    errors: [
      { correlationId: 'p-1', code: 'CONFLICT' },
      { correlationId: 'p-4', code: 'INVALID_INPUT' },
    ],
  })
  const { data } = await sandbox.client.send(listCustomers, {})
  expect(data).toMatchObject([
    { fullName: 'Miller, "Ada" 003', address: { line1: '1 Main St', country: 'US' }, kycStatus: 'UNVERIFIED' },
    { businessInfo: { legalName: 'Tidal Supply, LLC' }, kybStatus: 'UNVERIFIED' },
  ])
  expect(sandbox.webhooks.deliveries.map(({ type }) => type)).toEqual(['BULK_UPLOAD.COMPLETED'])
})

it('[K3] says how far a long import is, and answers others meanwhile', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => `$ada${index}@x.test,p-${index % 4_900},${ada}`)
  const { jobId } = await start([header, ...rows].join('\n'))
  const seen = new Set<number>()
  const statuses = new Set<string>()
  await vi.waitFor(
    async () => {
      const job = await sandbox.client.send(getBulkImportJob, { jobId })
      seen.add(job.progress.processed)
      statuses.add(job.status)
      expect(job).toMatchObject({ status: 'COMPLETED', progress: { successful: 4_900, failed: 100 } })
    },
    { interval: 0, timeout: 20_000 },
  )
  expect([...seen].some(processed => processed > 0 && processed < 5_000)).toBe(true)
  expect([...statuses].filter(status => status !== 'PENDING')).toEqual(['PROCESSING', 'COMPLETED'])
})

it('answers before it imports: a job that waits, with the number of its rows', async () => {
  const later = vi.spyOn(globalThis, 'setTimeout').mockReturnValue(7 as never)
  const { jobId } = await start([header, `$ada@x.test,p-1,${ada}`, `$ben@x.test,p-2,${ada}`].join('\n'))
  const job = await sandbox.client.send(getBulkImportJob, { jobId })
  later.mockRestore()
  expect(job).toEqual({
    ...{ id: jobId, status: 'PENDING' },
    progress: { total: 2, processed: 0, successful: 0, failed: 0 },
  })
  expect(jobId).toMatch(/^Job:/)
})

it('gives a name again once no customer has it any more', async () => {
  const create = () =>
    sandbox.client.send(createCustomer, { body: { customerType: 'INDIVIDUAL', platformCustomerId: 'p-1' } })
  const { id = '' } = await create()
  await expect(create()).rejects.toMatchObject({ status: 409, code: 'CONFLICT' })
  await sandbox.client.send(deleteCustomer, { customerId: id })
  await expect(create()).resolves.toMatchObject({ platformCustomerId: 'p-1' })
})

it('takes a header row with blanks after its commas, as the documents of Grid write it', async () => {
  const { jobId } = await start(`${spacedHeader}\n$ada@x.test,p-1,${ada}`)
  expect(await finish(jobId)).toMatchObject({ status: 'COMPLETED', progress: { successful: 1 } })
})

it('[K3] fails where no row could be imported', async () => {
  const { jobId } = await start(`${header}\n,,PET,Rex,,,,,,,`)
  expect(await finish(jobId)).toMatchObject({ status: 'FAILED', errors: [{ correlationId: 'row_1' }] })
})

it('[K1] refuses a row that leaves a required column empty, and names every one', async () => {
  const { jobId } = await start(
    [
      `${header},addressLine2,email,businessRegistrationNumber,businessTaxId,platformAccountId,description`,
      ',,INDIVIDUAL,,,,,,,,,,,,,,',
      ',p-2,BUSINESS,,,,,,,,,,,,,,',
      `$hk@x.test,p-3,INDIVIDUAL,Ada Lee,1990-02-28,1 Peak Rd,Hong Kong,,,HK,,Flat 2,ada@x.test,,,acc-1,A note`,
      `$tidal@x.test,p-4,BUSINESS,,,1 Main St,Reno,NV,89501,US,"Tidal Supply, LLC",,,7304003,47-1234567,,`,
    ].join('\n'),
  )
  const { errors, progress } = await finish(jobId)
  expect(progress).toMatchObject({ successful: 2, failed: 2 })
  const required = ['umaAddress', 'platformCustomerId', 'addressLine1', 'city', 'country']
  const messageOf = (correlationId: string) => errors?.find(each => each.correlationId === correlationId)?.message
  for (const column of [...required, 'fullName', 'birthDate', 'postalCode'])
    expect(messageOf('row_1')).toContain(`${column} is required.`)
  for (const column of ['umaAddress', 'addressLine1', 'city', 'country', 'businessLegalName'])
    expect(messageOf('p-2')).toContain(`${column} is required.`)
  const { data } = await sandbox.client.send(listCustomers, {})
  expect(data).toMatchObject([
    { umaAddress: '$hk@x.test', address: { line2: 'Flat 2', country: 'HK' }, email: 'ada@x.test' },
    { businessInfo: { registrationNumber: '7304003', taxId: '47-1234567' }, address: { state: 'NV' } },
  ])
})

it.each([
  ['without a header row', 'p-1,INDIVIDUAL'],
  ['with a stray quote', `${header}\nab"c`],
  ['with its header in another row', `p-1,INDIVIDUAL\n${header}`],
  ['with nothing in it but a line', '\n'],
  ['that is not UTF-8', Uint8Array.of(0xff, 0xfe, 0x00)],
])('takes a file %s, and fails', async (_, csv) => {
  const { jobId } = await start(csv)
  expect(await finish(jobId)).toMatchObject({
    status: 'FAILED',
    progress: { total: 0, processed: 0, successful: 0, failed: 0 },
    errors: [
      {
        ...{ correlationId: 'row_1', code: 'invalid_csv_format' },
        message: 'The file is not CSV in UTF-8 with a header row that names customerType.',
      },
    ],
  })
  await sandbox.webhooks.settled()
  expect(sandbox.webhooks.deliveries.map(({ type }) => type)).toEqual(['BULK_UPLOAD.FAILED'])
})

it('refuses a form without a file', async () => {
  const form = new FormData()
  form.set('file', 'text')
  await expect(sandbox.client.send(createBulkImport, { form })).rejects.toMatchObject({ status: 400 })
  form.delete('file')
  await expect(sandbox.client.send(createBulkImport, { form })).rejects.toMatchObject({
    ...{ status: 400, reason: 'file is required.', fieldErrors: [{ field: 'file' }] },
  })
})

it('[C11] takes a UMA address for the same one whatever its case', async () => {
  const { jobId } = await start(`${header}\n$Ada@x.test,p-1,${ada}\n$ada@x.test,p-2,${ada}`)
  expect(await finish(jobId)).toMatchObject({ errors: [{ correlationId: 'p-2', code: 'UMA_ADDRESS_EXISTS' }] })
  const { data } = await sandbox.client.send(listCustomers, { umaAddress: '$ADA@x.test' })
  expect(data).toMatchObject([{ umaAddress: '$ada@x.test' }])
})

it('does not know other jobs', async () => {
  await expect(sandbox.client.send(getBulkImportJob, { jobId: 'Job:0' })).rejects.toMatchObject({
    status: 404,
    code: 'BULK_UPLOAD_JOB_NOT_FOUND',
  })
})

it('[K2] says in the job that a file in another encoding could not be read', async () => {
  const latin1 = Uint8Array.from(`${header}\n$jose@x.test,p-1,INDIVIDUAL,José`, letter => letter.charCodeAt(0))
  const { jobId } = await start(latin1)
  expect(await finish(jobId)).toMatchObject({ status: 'FAILED', errors: [{ code: 'invalid_csv_format' }] })
})
