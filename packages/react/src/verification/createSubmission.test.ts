import { createCustomer } from '@grid-kyc/core'
import { createSandbox, type Sandbox } from '@grid-kyc/sandbox'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { createSubmission, isUnderReview } from './createSubmission.js'

let sandbox: Sandbox
let customerId: string
const write = vi.fn(async () => undefined)
beforeEach(async () => {
  write.mockClear()
  sandbox = createSandbox()
  const { id = '' } = await sandbox.client.send(createCustomer, { body: adaMiller })
  customerId = id
})
afterEach(() => sandbox.close())

const sent = (operation: string) => sandbox.requests.filter(request => request.operation === operation).length
const verify = (verificationStatus: string) => sandbox.setVerification(customerId, { verificationStatus, errors: [] })
const lose = (handled: boolean) => sandbox.faults.next('createVerification', { kind: 'droppedConnection', handled })
const refuse = (status: number, code: string) =>
  sandbox.faults.next('createVerification', { kind: 'error', status, code })

it('submits as often as it is asked, and looks nothing up', async () => {
  const submit = createSubmission(sandbox.client, write)
  expect(await submit(customerId)).toMatchObject({ customerId, verificationStatus: 'RESOLVE_ERRORS' })
  await submit(customerId)
  expect([sent('createVerification'), sent('listVerifications'), sent('getCustomer')]).toEqual([2, 0, 0])
  expect(write).not.toHaveBeenCalled()
})

describe('a submission without an answer', () => {
  it('is not sent again when it has arrived', async () => {
    const submit = createSubmission(sandbox.client, write)
    lose(false)
    await expect(submit(customerId)).rejects.toMatchObject({ kind: 'network' })
    verify('RESOLVE_ERRORS')
    const id = verify('IN_PROGRESS')
    sandbox.faults.next('listVerifications', { kind: 'set', path: 'data.1.errors', value: null })
    expect(await submit(customerId)).toMatchObject({ id, verificationStatus: 'IN_PROGRESS', errors: [] })
    expect(sent('createVerification')).toBe(1)
  })

  it.each([
    ['there is none', undefined],
    ['the newest waits for the customer', 'READY_FOR_VERIFICATION'],
    ['the newest asks for something', 'RESOLVE_ERRORS'],
  ])('is sent again when %s', async (_, status) => {
    const submit = createSubmission(sandbox.client, write)
    lose(false)
    await expect(submit(customerId)).rejects.toMatchObject({ kind: 'network' })
    if (status) verify(status)
    expect(await submit(customerId)).toMatchObject({ customerId })
    expect([sent('createVerification'), sent('listVerifications')]).toEqual([2, 1])
    // Now there was an answer.
    await submit(customerId)
    expect(sent('listVerifications')).toBe(1)
  })
})

describe('a submission that Grid refuses', () => {
  it('is none any more when Grid has decided', async () => {
    const submit = createSubmission(sandbox.client, write)
    sandbox.setCustomerStatus(customerId, 'APPROVED')
    refuse(400, 'INVALID_INPUT')
    expect(await submit(customerId)).toBeUndefined()
    expect(write).toHaveBeenCalledExactlyOnceWith({
      customer: expect.objectContaining({ id: customerId, kycStatus: 'APPROVED' }),
    })
  })

  it('has failed when Grid has not decided, and is not looked up the next time', async () => {
    const submit = createSubmission(sandbox.client, write)
    refuse(400, 'INVALID_INPUT')
    await expect(submit(customerId)).rejects.toMatchObject({ kind: 'invalid' })
    expect(write).toHaveBeenCalledTimes(1)
    await submit(customerId)
    expect(sent('listVerifications')).toBe(0)
  })

  it('has failed at once when it is not what was submitted', async () => {
    const submit = createSubmission(sandbox.client, write)
    sandbox.setCustomerStatus(customerId, 'APPROVED')
    refuse(409, 'CONFLICT')
    await expect(submit(customerId)).rejects.toMatchObject({ kind: 'conflict' })
    expect(write).not.toHaveBeenCalled()
    expect(sent('getCustomer')).toBe(0)
  })
})

it.each([
  ['IN_PROGRESS', true],
  ['PENDING_MANUAL_REVIEW', true],
  ['APPROVED', true],
  ['SOMETHING_NEW', true],
  ['RESOLVE_ERRORS', false],
  ['READY_FOR_VERIFICATION', false],
])('Grid is done asking in %s: %s', (status, isDone) => {
  expect(isUnderReview(status)).toBe(isDone)
})
