import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { useVerificationStatus } from './useVerificationStatus.js'

let environment: TestEnvironment

beforeEach(async () => {
  environment = await startInProcess({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' })
  environment.sandbox.setCustomerStatus(environment.customerId, 'PENDING')
})
afterEach(() => environment.close())

const wrapper = ({ children }: { children: ReactNode }) => (
  <SandboxApp environment={environment} polling={{ fromMs: 20 }}>
    {children}
  </SandboxApp>
)

const read = async () => {
  const { result } = renderHook(() => useVerificationStatus(), { wrapper })
  await waitFor(() => expect(result.current.status).toBe('ready'), { timeout: 10_000 })
  return result
}

it('[F5] does not say that a pending customer is in review when the verification could not be fetched, and says it once it was', async () => {
  const { sandbox, customerId } = environment
  sandbox.setVerification(customerId, { verificationStatus: 'IN_PROGRESS', errors: [] })
  sandbox.setCustomerStatus(customerId, 'PENDING')
  const failing = { kind: 'error', status: 400, code: 'INVALID_INPUT' } as const
  sandbox.faults.next('listVerifications', failing, Number.POSITIVE_INFINITY)
  const result = await read()
  expect(result.current).toMatchObject({ state: 'unknown', raw: 'PENDING', mayBeSubmitted: false })
  sandbox.faults.clear()
  await waitFor(() => expect(result.current).toMatchObject({ state: 'in_review' }))
})

it('[F5] takes a Grid without verifications for one that has none of this customer', async () => {
  const missing = { kind: 'error', status: 404, code: 'NOT_FOUND' } as const
  environment.sandbox.faults.next('listVerifications', missing, Number.POSITIVE_INFINITY)
  const result = await read()
  expect(result.current).toMatchObject({ state: 'start', raw: 'PENDING', mayBeSubmitted: true })
})
