import {
  type BeneficialOwner,
  type Customer,
  type VerificationIssue as GridIssue,
  getBeneficialOwner,
  listBeneficialOwners,
} from '@grid-kyc/core'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addOwner, environment, startErrorList } from '../../../../test/errorListEnvironment.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { useRecords } from '../store/useRecords.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { usePeopleFix } from './usePeopleFix.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

const calls = { report: vi.fn(), markFixed: vi.fn(), onError: vi.fn() }
beforeEach(async () => {
  for (const call of Object.values(calls)) call.mockReset()
  await startErrorList()
})
afterEach(() => environment.close())

const issueOf = (role: GridIssue['role']) => ({ key: 'people', fix: 'people', role }) as VerificationIssue

function open(owners: readonly BeneficialOwner[] | undefined, role: GridIssue['role'], country = 'US') {
  const list = {
    ...{ customerId: environment.customerId, report: calls.report, markFixed: calls.markFixed },
    callbacks: { onError: calls.onError },
    application: {
      customerType: 'BUSINESS',
      customer: { customerType: 'BUSINESS', businessInfo: { country } } as Customer,
      owners,
    },
  } as unknown as ReadyVerificationErrors
  return renderHook(() => usePeopleFix(list, issueOf(role)), {
    wrapper: ({ children }) => <SandboxApp environment={environment}>{children}</SandboxApp>,
  }).result
}

describe('the people who could take a role', () => {
  const person = (id: string, ownershipPercentage: number, ...roles: string[]) =>
    ({ id, ownershipPercentage, roles }) as unknown as BeneficialOwner
  const people = [person('a', 24), person('b', 25, 'CONTROL_PERSON'), person('c', 60, 'UBO'), person('d', 10)]
  const idsFor = (...given: Parameters<typeof open>) => open(...given).current.candidates.map(({ id }) => id)

  it('are those who do not have it, and of owners those with a share that counts', () => {
    expect(idsFor(people, 'UBO')).toEqual(['b'])
    expect(idsFor(people, 'CONTROL_PERSON')).toEqual(['a', 'c', 'd'])
    // Some countries count smaller shares.
    expect(idsFor(people, 'UBO', 'IN')).toEqual(['a', 'b', 'd'])
  })

  it('are none where no role is missing, or no person was fetched', () => {
    expect(idsFor(people, undefined)).toEqual([])
    expect(idsFor(undefined, 'UBO')).toEqual([])
  })
})

describe('choosing one of them', () => {
  const owners = async () =>
    (await environment.sandbox.client.send(listBeneficialOwners, { customerId: environment.customerId })).data
  const rolesOf = async (beneficialOwnerId: string) =>
    (await environment.sandbox.client.send(getBeneficialOwner, { beneficialOwnerId })).roles
  const updates = () =>
    environment.sandbox.requests.filter(({ operation }) => operation === 'updateBeneficialOwner').length

  it('adds the role, reports it, and marks the issue as fixed, once however often it is pressed', async () => {
    const id = await addOwner({}, { roles: ['UBO'] })
    const [owner] = await owners()
    if (!owner) throw new Error('There is no owner.')
    const result = open([owner], 'CONTROL_PERSON')
    expect(result.current).toMatchObject({ saving: undefined, error: undefined })
    let first: Promise<boolean> | undefined
    act(() => {
      first = result.current.choose(owner)
    })
    expect(result.current.saving).toBe(id)
    await act(async () => expect(await result.current.choose(owner)).toBe(false))
    await act(async () => expect(await first).toBe(true))
    expect(result.current).toMatchObject({ saving: undefined, error: undefined })
    expect(await rolesOf(id)).toEqual(['UBO', 'CONTROL_PERSON'])
    expect(updates()).toBe(1)
    expect(calls.report).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'saved', resource: 'beneficialOwner', id, created: false },
    })
    expect(calls.markFixed).toHaveBeenCalledExactlyOnceWith(issueOf('CONTROL_PERSON'))
  })

  it('is of the first, when another one is pressed meanwhile', async () => {
    const ids = [await addOwner(), await addOwner({ firstName: 'Bo' })]
    const people = (await owners()).map(owner => ({ ...owner, roles: [] }))
    const [one, two] = people
    if (!one || !two) throw new Error('There are no owners.')
    const result = open(people, 'CONTROL_PERSON')
    let first: Promise<boolean> | undefined
    act(() => {
      first = result.current.choose(one)
    })
    await act(async () => {
      expect(await result.current.choose(two)).toBe(false)
    })
    await act(async () => void (await first))
    expect(ids).toContain(one.id)
    expect(updates()).toBe(1)
  })

  it('changes the person wherever people are shown, without fetching them again', async () => {
    await addOwner({}, { roles: ['UBO'] })
    const { customerId } = environment
    const list = {
      ...{ customerId, report: calls.report, markFixed: calls.markFixed, callbacks: {} },
      application: { customerType: 'BUSINESS', customer: null },
    } as unknown as ReadyVerificationErrors
    const { result } = renderHook(
      () => ({ fix: usePeopleFix(list, issueOf('CONTROL_PERSON')), records: useRecords({ customerId }) }),
      { wrapper: ({ children }) => <SandboxApp environment={environment}>{children}</SandboxApp> },
    )
    await waitFor(() => expect(result.current.records.owners).toHaveLength(1))
    const [owner] = result.current.records.owners ?? []
    if (!owner) throw new Error('There is no owner.')
    await act(async () => void (await result.current.fix.choose(owner)))
    await waitFor(() => expect(result.current.records.owners?.[0]?.roles).toEqual(['UBO', 'CONTROL_PERSON']))
    const lists = environment.sandbox.requests.filter(({ operation }) => operation === 'listBeneficialOwners')
    expect(lists).toHaveLength(1)
  })

  it('says why it did not work, and marks nothing', async () => {
    await addOwner({}, { roles: ['UBO'] })
    const [owner] = await owners()
    if (!owner) throw new Error('There is no owner.')
    environment.sandbox.faults.next('updateBeneficialOwner', { kind: 'error', status: 409, code: 'CONFLICT' })
    const result = open([owner], 'CONTROL_PERSON')
    await act(async () => expect(await result.current.choose(owner)).toBe(false))
    expect(result.current).toMatchObject({ saving: undefined, error: { kind: 'conflict' } })
    expect(calls.onError).toHaveBeenCalledExactlyOnceWith(result.current.error)
    expect(calls.report).not.toHaveBeenCalled()
    expect(calls.markFixed).not.toHaveBeenCalled()
  })

  it('does nothing where no role is missing', async () => {
    await addOwner()
    const [owner] = await owners()
    if (!owner) throw new Error('There is no owner.')
    const result = open([owner], undefined)
    await act(async () => expect(await result.current.choose(owner)).toBe(false))
    expect(updates()).toBe(0)
  })
})
