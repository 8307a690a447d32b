import { listCustomers } from '@grid-kyc/core'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { press, SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { CustomerImport, type CustomerImportProps } from './CustomerImport.js'
import { largestImport } from './readImportFile.js'

const header = 'platformCustomerId,customerType,fullName,birthDate,addressLine1,country,umaAddress'
/** With the rest of what an import needs. */
const whole = (line: string) => (/INDIVIDUAL/.test(line) ? `${line},1 Rua,MO,$${line.split(',')[0]}@x.test` : line)
const polling = { fromMs: 20 }

let environment: TestEnvironment
let isStaff = true
const downloads: { name: string; blob: Blob }[] = []

beforeEach(async () => {
  isStaff = true
  downloads.length = 0
  environment = await startInProcess(
    { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', platformCustomerId: 'p-taken' },
    { proxy: { operator: () => isStaff } },
  )
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    const url = `blob:${blobs.size}`
    blobs.set(url, blob as Blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, blob: blobs.get(this.getAttribute('href') ?? '') as Blob })
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await environment.close()
})

const renderImport = (props: CustomerImportProps = {}, provider: Partial<GridKycProviderProps> = {}) =>
  render(
    <SandboxApp environment={environment} support={null} polling={polling} {...provider}>
      <CustomerImport {...props} />
    </SandboxApp>,
  )

const choose = (...lines: string[]) => chooseFile([header, ...lines.map(whole)].join('\r\n'))

async function chooseFile(content: BlobPart | File) {
  const group = await screen.findByRole('group', { name: 'Customer file' })
  const picker = group.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
  const file = content instanceof File ? content : new File([content], 'customers.csv')
  await userEvent.upload(picker, file, { applyAccept: false })
}

const imports = () => environment.sandbox.requests.filter(({ operation }) => operation === 'createBulkImport')

it('checks, sends the valid rows, follows the job, and offers the refused rows', async () => {
  const ref = createRef<HTMLDivElement>()
  const onStarted = vi.fn()
  const onFinished = vi.fn()
  renderImport({ ref, className: 'mine', onStarted, onFinished } as CustomerImportProps)
  await choose(
    'p-1,INDIVIDUAL,Cleo Park,1990-02-28',
    'p-2,INDIVIDUAL,Ben Ortiz,1990-02-30',
    'p-taken,INDIVIDUAL,Dora Novak,1990-02-28',
  )
  expect(await screen.findByText('2 rows are ready')).toBeVisible()
  expect(screen.getByText('1 row has errors')).toBeVisible()
  expect(screen.getByText('Write birthDate as YYYY-MM-DD, such as 1990-02-28')).toBeVisible()
  expect(imports()).toHaveLength(0)
  await press('Download 1 row with errors')
  expect(downloads[0]?.name).toBe('customers-to-fix.csv')
  expect(await downloads[0]?.blob.text()).toContain('Ben Ortiz')

  await press('Import 2 customers')
  expect(await screen.findByRole('heading', { name: '1 customer was added' })).toBeVisible()
  expect(screen.getByText('1 row was rejected.')).toBeVisible()
  const progress = { total: 2, processed: 2, successful: 1, failed: 1 }
  expect(onStarted).toHaveBeenCalledExactlyOnceWith({ jobId: expect.stringContaining('Job:') })
  expect(onFinished).toHaveBeenCalledExactlyOnceWith({ jobId: onStarted.mock.calls[0]?.[0].jobId, progress })
  await press('Download 1 rejected row')
  await waitFor(() => expect(downloads).toHaveLength(2))
  expect(await downloads[1]?.blob.text()).toMatch(/p-taken,INDIVIDUAL,Dora Novak,.*CONFLICT: /)
  expect(document.querySelector('.gk-import')).toHaveClass('mine')

  await press('Import another file')
  expect(await screen.findByRole('group', { name: 'Customer file' })).toBeVisible()
})

/** The same is said in the live region. */
const shown = { selector: '.gk-error > span' }

it('says of each row what is wrong with it, in words for those who write the file', async () => {
  renderImport()
  const rows = [
    'p-1,PERSON,Cleo Park,1990-02-28,1 Rua,MO,$p-1@x.test',
    'p-2,INDIVIDUAL,Ben Ortiz,28.02.90,1 Rua,MO,$p-2@x.test',
    'p-3,INDIVIDUAL,Dora Novak,1990-02-28,1 Rua,Z,$p-3@x.test',
    'p-4,INDIVIDUAL,,1990-02-28,1 Rua,MO,$p-4@x.test',
    'p-5,INDIVIDUAL,Eva Lind,1990-02-28,1 Rua,MO,$p-5@x.test',
    'p-5,INDIVIDUAL,Eva Lund,1990-02-28,1 Rua,MO,$p-55@x.test',
    'p-6,INDIVIDUAL,Kim Lee,1990-02-28,1 Rua,MO,$p-6@x.test,and more',
    'p-7,INDIVIDUAL,#REF!,1990-02-28,1 Rua,MO,$p-7@x.test',
    '  p-8  ,INDIVIDUAL,  Lea Noll  ,1990-02-28,1 Rua,MO,  $P-8@x.test ',
  ]
  await chooseFile([header, ...rows].join('\r\n'))
  expect(await screen.findByText('2 rows are ready')).toBeVisible()
  expect(screen.getByText('7 rows have errors')).toBeVisible()
  for (const text of [
    'Write customerType as one of INDIVIDUAL, BUSINESS',
    'Write birthDate as YYYY-MM-DD, such as 1990-02-28',
    'Write country as the two letters of a country, such as US',
    'Enter a value for “fullName”',
    'The platformCustomerId of an earlier row is the same',
    'This row has more cells than the first row has names. Put a value with a comma in quotes.',
    'A formula in fullName has no result. Enter the value itself',
  ])
    expect(screen.getByText(text)).toBeVisible()
})

it('says in words why a file is none', async () => {
  renderImport()
  await choose()
  expect(await screen.findByText(/has no customers/, shown)).toBeVisible()
  await choose('p-1,"x')
  expect(await screen.findByText(/quote in the wrong place in line 2/, shown)).toBeVisible()
})

it('gives an empty file with the columns', async () => {
  renderImport()
  await press('Download an empty file with these columns')
  expect(downloads[0]?.name).toBe('customers.csv')
  expect(await downloads[0]?.blob.text()).toMatch(/customerType,fullName,.*description\r\n$/)
})

it('does not know whether a file arrived when the connection was lost, and says so', async () => {
  let isCut = true
  renderImport(
    {},
    {
      fetch: async request => {
        const answer = await environment.fetch(request)
        if (isCut && request.method === 'POST') throw new TypeError('gone')
        return answer
      },
    },
  )
  await choose('p-1,INDIVIDUAL,Cleo Park,1990-02-28')
  await press('Import 1 customer')
  expect(await screen.findByRole('heading', { name: /don’t know if the file arrived/ })).toBeVisible()
  isCut = false
  await press('Send it again')
  // It had arrived: no customer is there twice.
  expect(await screen.findByRole('heading', { name: '0 customers were added' })).toBeVisible()
})

it('asks before a page is left from which a file is just being sent, and only then', async () => {
  const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  let answer = () => {}
  const paused = new Promise<void>(resolve => {
    answer = resolve
  })
  const fetch = async (request: Request) => {
    if (request.method === 'POST') await paused
    return environment.fetch(request)
  }
  renderImport({}, { fetch })
  await choose('p-1,INDIVIDUAL,Cleo Park,1990-02-28')
  await screen.findByRole('button', { name: 'Import 1 customer' })
  expect(leave()).toBe(true)
  await press('Import 1 customer')
  expect(await screen.findByRole('progressbar', { name: 'Sending the file' })).toBeVisible()
  expect(leave()).toBe(false)
  answer()
  expect(await screen.findByRole('heading', { name: '1 customer was added' })).toBeVisible()
  expect(leave()).toBe(true)
})

it('is for staff, and keeps the file for another try', async () => {
  isStaff = false
  renderImport()
  await choose('p-1,INDIVIDUAL,Cleo Park,1990-02-28')
  await press('Import 1 customer')
  expect(await screen.findByText(/Only operators can import customers/)).toBeVisible()
  expect(imports()).toHaveLength(0)
  isStaff = true
  await press('Send it again')
  expect(await screen.findByRole('heading', { name: '1 customer was added' })).toBeVisible()
})

it('follows an import that was begun before, through a failed read', async () => {
  const { unmount } = renderImport({ onStarted: ({ jobId }) => (started = jobId) })
  let started = ''
  await choose('p-1,INDIVIDUAL,Cleo Park,1990-02-28', 'p-taken,INDIVIDUAL,Dora Novak,1990-02-28')
  await press('Import 2 customers')
  await screen.findByRole('heading', { name: '1 customer was added' })
  unmount()
  environment.sandbox.faults.next('getBulkImportJob', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
  const { unmount: leave } = renderImport({ jobId: started })
  expect(await screen.findByRole('heading', { name: 'We can’t show the progress of this import' })).toBeVisible()
  leave()
  renderImport({ jobId: started })
  expect(await screen.findByRole('heading', { name: '1 customer was added' })).toBeVisible()
  await press('Download 1 rejected row')
  await waitFor(() => expect(downloads).toHaveLength(1))
  expect(await downloads[0]?.blob.text()).toMatch(/p-taken.*CONFLICT/)
})

it('[K1] says that Grid does not import files where it answers 501, and does not offer to send it again', async () => {
  environment.sandbox.faults.next('createBulkImport', { kind: 'error', status: 501, code: 'NOT_IMPLEMENTED' })
  renderImport()
  await choose('p-1,INDIVIDUAL,Cleo Park,1990-02-28')
  await press('Import 1 customer')
  expect(await screen.findByText(/Grid doesn’t import files for your platform yet/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Send it again' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Import another file' })).toBeVisible()
})

const imported = async () => (await environment.sandbox.client.send(listCustomers, { limit: 100 })).data.slice(1)

it('[K1] imports every column that Grid has, of people and of businesses', async () => {
  renderImport()
  const columns =
    'umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,addressLine2,city,state,postalCode,country,email,businessLegalName,businessRegistrationNumber,businessTaxId,platformAccountId,description'
  const person =
    '$kim@x.test,kim,INDIVIDUAL,Kim Lee,1990-01-01,1 Main St,Flat 2,Reno,NV,89501,US,kim@example.com,,,,a-1,Note'
  const business = '$tidal@x.test,tidal,BUSINESS,,,1 Main St,Floor 3,Reno,NV,89501,US,,Tidal LLC,7304003,47-1234567,,'
  await chooseFile([columns, person, business].join('\r\n'))
  expect((await screen.findAllByText('2 rows are ready'))[0]).toBeVisible()
  expect(screen.queryByText(/Ignored columns/)).toBeNull()
  await press('Import 2 customers')
  expect(await screen.findByRole('heading', { name: '2 customers were added' })).toBeVisible()
  const address = { line1: '1 Main St', city: 'Reno', state: 'NV', postalCode: '89501', country: 'US' }
  expect(await imported()).toMatchObject([
    {
      ...{ umaAddress: '$kim@x.test', platformCustomerId: 'kim', customerType: 'INDIVIDUAL', fullName: 'Kim Lee' },
      ...{ birthDate: '1990-01-01', email: 'kim@example.com', address: { ...address, line2: 'Flat 2' } },
    },
    {
      ...{ umaAddress: '$tidal@x.test', platformCustomerId: 'tidal', customerType: 'BUSINESS' },
      businessInfo: { legalName: 'Tidal LLC', registrationNumber: '7304003', taxId: '47-1234567' },
      address: { ...address, line2: 'Floor 3' },
    },
  ])
})

it('[C11] [C12] takes ids that differ in case alone for the same, and imports names and addresses in plain signs', async () => {
  renderImport()
  const rows = [
    'p-1,INDIVIDUAL,  Zoë   Ōta\u200B ,1990-02-28,  1   Rua  ,MO, $Zoe@X.test ',
    'p-2,INDIVIDUAL,Zoe Two,1990-02-28,1 Rua,MO,$ZOE@x.test',
    'p-1,INDIVIDUAL,Zoe Three,1990-02-28,1 Rua,MO,$three@x.test',
    'p-4,INDIVIDUAL,Zoe Four,1990-02-29,1 Rua,MO,$four@x.test',
    'p-5,INDIVIDUAL,Zoe Five,1990-02-28,,MO,$five@x.test',
    'p-6,INDIVIDUAL,Zoe Six,1990-02-28,1 Rua,,$six@x.test',
  ]
  await chooseFile([header, ...rows].join('\r\n'))
  expect(await screen.findByText('1 row is ready')).toBeVisible()
  expect(screen.getByText('5 rows have errors')).toBeVisible()
  for (const text of [
    'The umaAddress of an earlier row is the same',
    'The platformCustomerId of an earlier row is the same',
    'Write birthDate as YYYY-MM-DD, such as 1990-02-28',
    'Enter a value for “addressLine1”',
    'Enter a value for “country”',
  ])
    expect(screen.getByText(text)).toBeVisible()
  await press('Import 1 customer')
  expect(await screen.findByRole('heading', { name: '1 customer was added' })).toBeVisible()
  expect(await imported()).toMatchObject([
    { platformCustomerId: 'p-1', fullName: 'Zoë Ōta', umaAddress: '$zoe@x.test', address: { line1: '1 Rua' } },
  ])
  expect(await imported()).toHaveLength(1)
})

const sized = (size: number) => Object.defineProperty(new File([header], 'customers.csv'), 'size', { value: size })

it.each<[string, () => BlobPart | File, RegExp]>([
  [
    'without a first row that names the columns',
    () => whole('p-1,INDIVIDUAL,Cleo Park,1990-02-28'),
    /first row has to/,
  ],
  ['that is not UTF-8', () => Uint8Array.from(`${header}\r\n\xe4`, sign => sign.charCodeAt(0)), /not in UTF-8/],
  ['of more than 100 MB', () => sized(largestImport + 1), /larger than 100 MB/],
])('[K2] sends nothing of a file %s, and says why', async (_, content, text) => {
  renderImport()
  await chooseFile(content())
  expect(await screen.findByText(text, shown)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull()
  expect(imports()).toEqual([])
})

it('[K2] takes a file of exactly 100 MB', async () => {
  renderImport()
  expect(largestImport).toBe(100 * 10 ** 6)
  await chooseFile(sized(100_000_000))
  expect(await screen.findByText(/has no customers/, shown)).toBeVisible()
})

it.each(['COMPLETED', 'FAILED'])(
  '[K3] shows a job from PENDING through PROCESSING to %s, with its counts',
  async end => {
    const { faults } = environment.sandbox
    const job = (status: string, processed: number) => {
      const progress = { total: 2, processed, successful: processed, failed: 0 }
      return { kind: 'response', status: 200, body: { id: 'Job:1', status, progress } } as const
    }
    faults.next('getBulkImportJob', job('PENDING', 0))
    renderImport({ jobId: 'Job:1' }, { polling: { fromMs: 300 } })
    expect(await screen.findByText('0 of 2')).toBeVisible()
    faults.next('getBulkImportJob', job('PROCESSING', 1))
    expect(await screen.findByText('1 of 2')).toBeVisible()
    const failed = { total: 2, processed: 2, successful: 1, failed: 1 }
    const errors = [{ correlationId: 'row_2', error: { code: 'INVALID_INPUT', message: 'No.' } }]
    const body = { id: 'Job:1', status: end, progress: failed, errors }
    faults.next('getBulkImportJob', { kind: 'response', status: 200, body }, Number.POSITIVE_INFINITY)
    expect(await screen.findByRole('heading', { name: '1 customer was added' })).toBeVisible()
    expect(screen.getByText('1 row was rejected.')).toBeVisible()
    await press('Download 1 rejected row')
    await waitFor(() => expect(downloads).toHaveLength(1))
    expect(await downloads[0]?.blob.text()).toContain('INVALID_INPUT: No.')
  },
)
