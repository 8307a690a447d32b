import { type Field, GridKycError, individualFields } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { announceChange } from '../store/changeListeners.js'
import type { ImportRowError } from './checkImportFile.js'
import { type UseCustomerImportOptions, useCustomerImport } from './useCustomerImport.js'

const header = 'platformCustomerId,customerType,fullName,birthDate,addressLine1,country,umaAddress'
const rowOf = (id: string, name = 'Cleo Park') => `${id},INDIVIDUAL,${name},1990-02-28,1 Rua,MO,$${id}@x.test`
const fileOf = (...rows: string[]) => new File([[header, ...rows].join('\r\n')], 'list.csv')

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess(
    { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', platformCustomerId: 'p-taken' },
    { proxy: { operator: () => true } },
  )
})
afterEach(() => environment.close())

function start(initialProps: UseCustomerImportOptions = {}, provider: Partial<GridKycProviderProps> = {}) {
  const hook = renderHook((options: UseCustomerImportOptions) => useCustomerImport(options), {
    initialProps,
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} polling={{ fromMs: 20 }} {...provider}>
        {children}
      </SandboxApp>
    ),
  })
  return {
    ...hook,
    becomes: (status: string) => waitFor(() => expect(hook.result.current.state.status).toBe(status)),
    choose: (file: File) => act(() => hook.result.current.choose(file)),
    send: () => act(() => hook.result.current.send()),
  }
}
const jobsRead = () => environment.sandbox.requests.filter(({ operation }) => operation === 'getBulkImportJob').length

describe('an import', () => {
  it('is checked, sent, and followed to its end', async () => {
    const [onStarted, onFinished] = [vi.fn(), vi.fn()]
    const page = start({ onStarted, onFinished })
    expect(page.result.current.state).toEqual({ status: 'empty' })
    expect(await page.result.current.refusedRows()).toBeUndefined()
    page.choose(fileOf(rowOf('p-1'), rowOf('p-taken', 'Dora Novak')))
    await page.becomes('checked')
    expect(onStarted).not.toHaveBeenCalled()
    page.send()
    expect(page.result.current.state).toMatchObject({ status: 'sending', rows: 2 })
    await page.becomes('finished')
    const [[started]] = onStarted.mock.calls as [[{ jobId: string }]]
    const progress = { total: 2, processed: 2, successful: 1, failed: 1 }
    expect(page.result.current.state).toEqual({ status: 'finished', ...started, progress })
    expect(onStarted).toHaveBeenCalledOnce()
    expect(onFinished).toHaveBeenCalledExactlyOnceWith({ ...started, progress })
    expect(await (await page.result.current.refusedRows())?.text()).toMatch(/p-taken.*CONFLICT/)
    act(() => page.result.current.reset())
    expect(page.result.current.state).toEqual({ status: 'empty' })
  })

  it('sends the rows as a file of customers, with the headers of the host', async () => {
    const sent: Request[] = []
    const fetch = (request: Request) => {
      if (request.method === 'POST') sent.push(request.clone())
      return environment.fetch(request)
    }
    const page = start({}, { fetch, headers: { 'x-tenant': 'seven' } })
    page.choose(fileOf(rowOf('p-1')))
    await page.becomes('checked')
    page.send()
    await page.becomes('finished')
    const [request] = sent
    expect(request?.headers.get('x-tenant')).toBe('seven')
    const file = (await request?.formData())?.get('file') as File
    expect(file.name).toBe('customers.csv')
    expect(await file.text()).toContain('p-1,INDIVIDUAL,Cleo Park')
  })

  it('that was begun before is followed by its id, and again with another', async () => {
    const first = start()
    first.choose(fileOf(rowOf('p-1')))
    await first.becomes('checked')
    first.send()
    await first.becomes('finished')
    const { state } = first.result.current
    if (!('jobId' in state)) throw new Error('There is a job.')
    first.unmount()
    const page = start({})
    expect(page.result.current.state.status).toBe('empty')
    page.rerender({ jobId: state.jobId })
    expect(page.result.current.state).toMatchObject({ status: 'running', jobId: state.jobId })
    await page.becomes('finished')
    page.rerender({ jobId: 'Job:unknown' })
    await page.becomes('lost')
  })

  it('reports a failure to the provider', async () => {
    const onEvent = vi.fn()
    const page = start({ jobId: 'Job:unknown' }, { onEvent })
    await page.becomes('lost')
    expect(onEvent).toHaveBeenCalledWith({ type: 'error', error: expect.any(GridKycError) })
  })

  it('is read again at a change event, before its time, and no more once the page has gone', async () => {
    const queryClient = new QueryClient()
    environment.sandbox.faults.next(
      'getBulkImportJob',
      { kind: 'set', path: 'status', value: 'PROCESSING' },
      Number.POSITIVE_INFINITY,
    )
    environment.sandbox.faults.next(
      'getBulkImportJob',
      { kind: 'set', path: 'completedAt', value: undefined },
      Number.POSITIVE_INFINITY,
    )
    const page = start({}, { queryClient, polling: { fromMs: 600_000 } })
    page.choose(fileOf(rowOf('p-1')))
    await page.becomes('checked')
    page.send()
    await page.becomes('running')
    await waitFor(() => expect(page.result.current.state).toHaveProperty('progress'))
    const before = jobsRead()
    environment.sandbox.faults.clear()
    act(() => announceChange(queryClient))
    await page.becomes('finished')
    expect(jobsRead()).toBe(before + 1)
    page.unmount()
    announceChange(queryClient)
    expect(jobsRead()).toBe(before + 1)
  })

  it('asks before the page is left while it is being sent, and only then', async () => {
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    const page = start()
    page.choose(fileOf(rowOf('p-1')))
    await page.becomes('checked')
    expect(leave()).toBe(true)
    page.send()
    expect(leave()).toBe(false)
    await page.becomes('finished')
    expect(leave()).toBe(true)
  })
})

describe('an error of a row', () => {
  const row: Field = individualFields.email
  it.each<[string, Omit<ImportRowError, 'line'>, string]>([
    [
      'a spreadsheet’s',
      { column: 'fullName', code: 'damaged', damage: 'formula' },
      'A formula in fullName has no result',
    ],
    ['an unknown damage', { column: 'fullName', code: 'damaged' }, ''],
    ['too many cells', { code: 'tooLong' }, 'This row has more cells than the first row has names'],
    ['a value that is there twice', { column: 'umaAddress', code: 'twice', row }, 'The umaAddress of an earlier row'],
    ['a column without a field', { column: 'umaAddress', code: 'invalid' }, 'The umaAddress of an earlier row'],
    ['a value that is missing', { column: 'fullName', code: 'missing', row }, 'Enter a value for “fullName”'],
    [
      'a choice',
      { column: 'customerType', code: 'invalid', row, constraint: { enum: ['INDIVIDUAL', 'BUSINESS'] } },
      'Write customerType as one of INDIVIDUAL, BUSINESS',
    ],
    [
      'a date',
      { column: 'birthDate', code: 'invalid', row, constraint: { format: 'date' } },
      'Write birthDate as YYYY',
    ],
    [
      'a country',
      { column: 'country', code: 'invalid', row, constraint: { format: 'iso3166-1-alpha-2' } },
      'Write country as the two letters',
    ],
    [
      'what its field says',
      { column: 'email', code: 'invalid', row, constraint: { format: 'email' } },
      'Enter an email address in the form',
    ],
    [
      'its length',
      { column: 'email', code: 'invalid', row, constraint: { maxLength: 9 } },
      'Use 9 characters or fewer for “email”',
    ],
    ['nothing more', { column: 'email', code: 'invalid', row }, 'Check “email”'],
  ])('is explained by %s', (_what, error, text) => {
    const { explain } = start().result.current
    if (text === '') expect(explain({ line: 2, ...error })).toBe('')
    else expect(explain({ line: 2, ...error })).toMatch(new RegExp(`^${text}`))
  })

  it('is explained in the text of the host', () => {
    const messages = { 'import.row.twice': '{label} twice' }
    expect(start({}, { messages }).result.current.explain({ line: 2, column: 'email', code: 'twice' })).toBe(
      'email twice',
    )
  })
})
