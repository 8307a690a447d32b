import {
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
  getCustomer,
  type VerificationError,
} from '@grid-kyc/core'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { adaMiller, harborAndPineInc } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { Messages } from '../messages/Messages.js'
import { type UseCustomerDetailsOptions, useCustomerDetails } from './useCustomerDetails.js'

let environment: TestEnvironment
let isOperator = true
async function begin(customer: CustomerCreate) {
  isOperator = true
  environment = await startInProcess(customer, {
    proxy: {
      operator: () => isOperator && { revealWithheld: true },
      audit: () => {},
      customerFor: () => (isOperator ? [] : null),
    },
  })
}
beforeEach(() => begin(harborAndPineInc))
afterEach(() => environment.close())

function start(options: Partial<UseCustomerDetailsOptions> = {}, messages?: Messages) {
  const hook = renderHook(() => useCustomerDetails({ customerId: environment.customerId, ...options }), {
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} messages={messages}>
        {children}
      </SandboxApp>
    ),
  })
  const ready = () => {
    const { current } = hook.result
    if (current.status !== 'ready') throw new Error(`The customer is ${current.status}.`)
    return current
  }
  const settled = () => waitFor(() => expect(ready().verification).not.toBeUndefined())
  const detail = (path: string) => ready().details.find(each => each.path === path)
  return { ...hook, ready, settled, detail }
}

describe('the details of a business', () => {
  it('are what is filled in, in the texts of its field', async () => {
    const page = start()
    expect(page.result.current).toMatchObject({ status: 'loading', errors: [] })
    await page.settled()
    expect(page.detail('businessInfo.legalName')).toEqual({
      path: 'businessInfo.legalName',
      label: 'Legal name of the business',
      value: harborAndPineInc.businessInfo?.legalName,
      privacy: 'open',
    })
    // A choice by its name, and the number masked.
    expect(page.detail('businessInfo.entityType')?.value).toMatch(/^[A-Z][a-z]/)
    expect(page.detail('businessInfo.taxId')).toMatchObject({
      privacy: 'secret',
      value: expect.stringMatching(/^•+\d+$/),
    })
    expect(page.detail('businessInfo.doingBusinessAs')).toBeUndefined()
    const paths = page.ready().details.map(({ path }) => path)
    expect(paths.filter(path => /^(customerType|endUserTermsConsent|fullName)/.test(path))).toEqual([])
    expect(
      page
        .ready()
        .details.map(({ value }) => value)
        .join(),
    ).not.toMatch(/\[object|undefined/)
  })

  it('have a list in one line, and the texts of the host', async () => {
    const countriesOfOperation = ['US', 'CA']
    await environment.close()
    await begin({
      ...harborAndPineInc,
      businessInfo: {
        ...harborAndPineInc.businessInfo,
        countriesOfOperation,
        sourceOfFundsCategories: ['LOANS', 'DONATIONS'],
      },
    } as CustomerCreate)
    const page = start({}, { 'business.businessInfo.legalName.label': 'Company' })
    await page.settled()
    expect(page.detail('businessInfo.legalName')?.label).toBe('Company')
    expect(page.detail('businessInfo.countriesOfOperation')?.value).toBe('US, CA')
    expect(page.detail('businessInfo.sourceOfFundsCategories')?.value).toBe('Loans, Donations')
  })

  it('come with its status, owners and documents', async () => {
    const example = exampleOf(beneficialOwnerFields)
    const body = { ...example, customerId: environment.customerId, ownershipPercentage: 60 }
    await environment.sandbox.client.send(createBeneficialOwner, { body })
    const page = start()
    await page.settled()
    expect(page.ready()).toMatchObject({
      state: 'start',
      raw: 'UNVERIFIED',
      verification: null,
      documents: [],
      withheld: [],
      isDeleting: false,
      error: undefined,
      customer: { id: environment.customerId },
    })
    expect(page.ready().owners).toMatchObject([{ ownershipPercentage: 60 }])
  })
})

it('are those of a person for a person', async () => {
  await environment.close()
  await begin({ ...adaMiller, endUserTermsConsent: undefined } as CustomerCreate)
  const page = start({}, { 'individual.fullName.label': 'Name' })
  await page.settled()
  expect(page.detail('fullName')).toMatchObject({ label: 'Name', value: adaMiller.fullName, privacy: 'personal' })
  expect(page.ready().details.map(({ path }) => path)).not.toContain('customerType')
  expect(page.ready().owners).toEqual([])
})

describe('what Grid says of the customer', () => {
  const say = (verificationStatus: 'RESOLVE_ERRORS' | 'REJECTED', ...errors: Omit<VerificationError, 'resourceId'>[]) =>
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus,
      errors: errors.map(error => ({ resourceId: environment.customerId, ...error })),
    })

  it('is shown as the customer sees it', async () => {
    say('RESOLVE_ERRORS', { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode', reason: '' })
    const page = start()
    await page.settled()
    expect(page.ready()).toMatchObject({ state: 'action_needed', withheld: [] })
    expect(page.ready().issues.map(({ message }) => message)).toEqual(['NAICS code is missing'])
  })

  it('has apart what the customer must not learn', async () => {
    const hidden = { type: 'APPLICANT_SANCTIONED', reason: 'On list 7Q' }
    const unknown = { type: 'OF_TOMORROW', reason: 'Says much' }
    const accepted = { type: 'OF_TODAY', reason: 'Send it', acceptedDocumentTypes: ['PASSPORT'] }
    const withField = { type: 'OF_TODAY', reason: 'Fill it in', field: 'businessInfo.naicsCode' }
    const empty = { type: 'OF_YESTERDAY', reason: 'Says little', acceptedDocumentTypes: [] }
    say('REJECTED', hidden, unknown, accepted as never, withField, empty as never)
    const page = start()
    await page.settled()
    expect(page.ready().withheld.map(({ type }) => type)).toEqual([
      'APPLICANT_SANCTIONED',
      'OF_TOMORROW',
      'OF_YESTERDAY',
    ])
  })

  it('has nothing apart where the proxy shows no more than to the customer', async () => {
    await environment.close()
    environment = await startInProcess(harborAndPineInc, { proxy: { operator: () => true, customerFor: () => [] } })
    say('REJECTED', { type: 'APPLICANT_SANCTIONED', reason: 'On list 7Q' })
    const page = start()
    await page.settled()
    expect(page.ready().verification?.errors.map(({ type }) => type)).toEqual(['WITHHELD'])
    expect(page.ready().withheld).toEqual([])
  })
})

describe('deleting the customer', () => {
  it('is done by Grid, shown, and reported to the host', async () => {
    const onDeleted = vi.fn()
    const page = start({ onDeleted })
    await page.settled()
    let done: Promise<boolean> | undefined
    act(() => {
      done = page.ready().remove()
    })
    expect(page.ready().isDeleting).toBe(true)
    expect(await act(() => done)).toBe(true)
    expect(onDeleted).toHaveBeenCalledExactlyOnceWith(environment.customerId)
    const { customerId } = environment
    expect(await environment.sandbox.client.send(getCustomer, { customerId })).toMatchObject({ isDeleted: true })
    await waitFor(() => expect(page.ready()).toMatchObject({ customer: { isDeleted: true }, isDeleting: false }))
    expect(page.ready().state).not.toBe('approved')
    expect(page.detail('businessInfo.legalName')?.value).toBe(harborAndPineInc.businessInfo?.legalName)
  })

  it('that fails says why, and may be tried again', async () => {
    const [onDeleted, onError] = [vi.fn(), vi.fn()]
    const page = start({ onDeleted, onError })
    await page.settled()
    environment.sandbox.faults.next('deleteCustomer', { kind: 'error', status: 409, code: 'CONFLICT' })
    expect(await act(() => page.ready().remove())).toBe(false)
    expect(page.ready()).toMatchObject({ isDeleting: false, error: { status: 409 } })
    expect(onError).toHaveBeenCalledOnce()
    expect(onDeleted).not.toHaveBeenCalled()
    expect(await act(() => page.ready().remove())).toBe(true)
    expect(page.ready().error).toBeUndefined()
  })
})

it('has failed where the user is no operator, and is there once they are', async () => {
  isOperator = false
  const page = start()
  await waitFor(() => expect(page.result.current.status).toBe('failed'))
  expect(page.result.current.errors.length).toBeGreaterThan(0)
  isOperator = true
  act(() => page.result.current.refresh())
  await page.settled()
  expect(page.ready().errors).toEqual([])
})
