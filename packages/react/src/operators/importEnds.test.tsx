import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { CustomerImport } from './CustomerImport.js'

let environment: TestEnvironment

beforeEach(async () => {
  environment = await startInProcess(
    { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' },
    { proxy: { operator: () => true, webhook: { publicKeys: [] } } },
  )
})
afterEach(() => environment.close())

it.each(['COMPLETED', 'FAILED'])(
  '[W6] ends with the webhook BULK_UPLOAD.%s, long before the next poll',
  async outcome => {
    const onFinished = vi.fn()
    const { sandbox } = environment
    let id = ''
    // The first read of the job finds it running; after that only the stream can end it in time.
    const onStarted = ({ jobId }: { jobId: string }) => {
      id = jobId
      const progress = { total: 1, processed: 0, successful: 0, failed: 0 }
      const body = { id, status: 'PROCESSING', progress }
      sandbox.faults.next('getBulkImportJob', { kind: 'response', status: 200, body })
    }
    render(
      <SandboxApp environment={environment} support={null} live="stream" polling={{ fromMs: 600_000 }}>
        <CustomerImport onStarted={onStarted} onFinished={onFinished} />
      </SandboxApp>,
    )
    const group = await screen.findByRole('group', { name: 'Customer file' })
    const columns =
      'platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,umaAddress'
    const row = 'kim,INDIVIDUAL,Kim Lee,1990-01-01,1 Main St,Austin,TX,78701,US,$kim@x.test'
    const file = new File([`${columns}\r\n${row}`], 'customers.csv')
    await userEvent.upload(group.querySelector('input[type=file]') as HTMLInputElement, file, { applyAccept: false })
    await userEvent.click(await screen.findByRole('button', { name: /Import 1/ }))
    const reads = () => sandbox.requests.filter(({ operation }) => operation === 'getBulkImportJob').length
    expect(await screen.findByText('0 of 1')).toBeVisible()
    await new Promise(resolve => setTimeout(resolve, 300))
    expect([reads(), onFinished.mock.calls]).toEqual([1, []])
    await environment.ingest({ id: 'Webhook:1', type: `BULK_UPLOAD.${outcome}`, data: { id } })
    await waitFor(() => expect(onFinished).toHaveBeenCalledOnce())
    expect(reads()).toBe(2)
  },
)
