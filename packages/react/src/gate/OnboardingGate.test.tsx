import { type CustomerCreate, createVerification, deleteCustomer, listCustomers } from '@grid-kyc/core'
import type { GridProxyOptions } from '@grid-kyc/proxy'
import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { OnboardingGate, type OnboardingGateProps } from './OnboardingGate.js'

const person: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }
const european: CustomerCreate = {
  customerType: 'INDIVIDUAL',
  fullName: 'Dora Novak 003',
  region: 'DE',
  email: 'dora@example.com',
  phoneNumber: '+4915112345678',
}
const polling = { fromMs: 20, upToMs: 40, settledMs: 40 }
const terms = { version: 'V1', fullText: <p>The terms, in full.</p> }

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess(person)
})
afterEach(() => environment.close())

const setStatus = (status: string, of = environment.customerId) => environment.sandbox.setCustomerStatus(of, status)

const tree = (props: OnboardingGateProps = {}, provider: Partial<GridKycProviderProps> = {}) => (
  <SandboxApp environment={environment} support={<a href="/help">Contact us</a>} polling={polling} {...provider}>
    <OnboardingGate {...props}>
      <h1>Your account</h1>
      <input aria-label="Amount" />
    </OnboardingGate>
  </SandboxApp>
)
const renderGate = (...given: Parameters<typeof tree>) => render(tree(...given))

const inside = () => screen.queryByRole('heading', { name: 'Your account' })
const opens = () => screen.findByRole('heading', { name: 'Your account' })
const heading = (name: RegExp | string) => screen.findByRole('heading', { name })

describe('fails closed', () => {
  it.each(['UNVERIFIED', 'PENDING', 'REJECTED', 'HOLD', 'SOMETHING_NEW'])('never opens on %s', async status => {
    setStatus(status)
    renderGate()
    await waitFor(() => expect(document.querySelector('.gk-gate')).toHaveAttribute('data-state'))
    await waitFor(() => expect(document.querySelector('.gk-gate .gk-root, .gk-gate .gk-status')).not.toBeNull())
    expect(inside()).toBeNull()
  })

  it('[F3] opens on an approval that was just read, and closes at once when it is put on hold', async () => {
    setStatus('APPROVED')
    renderGate()
    await opens()
    screen.getByLabelText('Amount').focus()
    setStatus('HOLD')
    expect(await heading('Your account is on hold')).toBeVisible()
    expect(inside()).toBeNull()
    // Who was in the middle of something is taken to the reason.
    await waitFor(() => expect(document.querySelector('.gk-gate')).toHaveFocus())
    setStatus('APPROVED')
    await opens()
  })

  it('does not open on an approval from a cache, before Grid has said it again', async () => {
    setStatus('APPROVED')
    const queryClient = new QueryClient()
    const { unmount } = renderGate({}, { queryClient })
    await opens()
    // What a host stores, and puts back when the page is loaded again.
    const stored = dehydrate(queryClient)
    unmount()
    hydrate(queryClient, stored)
    setStatus('HOLD')
    const seen = vi.fn()
    let answer: (() => void) | undefined
    const paused = new Promise<void>(resolve => {
      answer = resolve
    })
    const fetch = async (request: Request) => {
      await paused
      return environment.fetch(request)
    }
    renderGate({ onStatusChange: seen }, { queryClient, fetch })
    await waitFor(() => expect(seen).toHaveBeenCalledWith(expect.objectContaining({ state: 'approved' })))
    expect(inside()).toBeNull()
    answer?.()
    expect(await heading('Your account is on hold')).toBeVisible()
  })

  it('opens again after a cached approval, once it is fresh', async () => {
    setStatus('APPROVED')
    const queryClient = new QueryClient()
    const { unmount } = renderGate({}, { queryClient })
    await opens()
    const stored = dehydrate(queryClient)
    unmount()
    hydrate(queryClient, stored)
    renderGate({}, { queryClient, polling: { settledMs: 600_000 } })
    await opens()
  })

  it('closes on a read that fails, says so, and opens with the next one that does not', async () => {
    setStatus('APPROVED')
    let isDown = false
    const fetch = (request: Request) =>
      isDown ? Promise.resolve(Response.json({ code: 'FORBIDDEN' }, { status: 403 })) : environment.fetch(request)
    renderGate({}, { fetch })
    await opens()
    isDown = true
    expect(await heading('We can’t load your status')).toBeVisible()
    expect(inside()).toBeNull()
    isDown = false
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
    await opens()
  })

  it('closes by age where nothing is read any more', async () => {
    setStatus('APPROVED')
    let isStuck = false
    const fetch = (request: Request) => (isStuck ? new Promise<Response>(() => undefined) : environment.fetch(request))
    renderGate({ maxAgeMs: 400 }, { fetch })
    await opens()
    isStuck = true
    await waitFor(() => expect(inside()).toBeNull(), { timeout: 10_000 })
  })

  it('reads again before an approval is too old', async () => {
    setStatus('APPROVED')
    renderGate({ maxAgeMs: 400 }, { polling: { settledMs: 600_000 } })
    await opens()
    const reads = () => environment.sandbox.requests.filter(({ operation }) => operation === 'getCustomer').length
    const before = reads()
    await waitFor(() => expect(reads()).toBeGreaterThan(before + 2), { timeout: 10_000 })
    await opens()
  })

  it('shows another customer nothing of the one before', async () => {
    setStatus('APPROVED')
    const other = await environment.create(person)
    const { rerender } = renderGate({ customerId: environment.customerId })
    await opens()
    environment.signInAs(other)
    rerender(tree({ customerId: other }))
    expect(inside()).toBeNull()
    expect(await screen.findByRole('button', { name: 'Continue to identity check' })).toBeVisible()
  })

  it('is closed to who is signed out', async () => {
    environment.signInAs(null)
    renderGate()
    expect(await screen.findByText(/You’ve been signed out/)).toBeVisible()
    expect(inside()).toBeNull()
  })
})

describe('by link', () => {
  it('asks for the contacts first, then the terms, then the check', async () => {
    environment.signInAs(await environment.create(european))
    renderGate({ terms })
    expect(await screen.findByRole('heading', { name: /confirm/i })).toBeVisible()
    expect(screen.queryByText('The terms, in full.')).toBeNull()
  })

  it('asks for the terms, records them, and moves on to the check', async () => {
    renderGate({ terms, link: { children: 'Verify with Harbor' } })
    await userEvent.click(await screen.findByRole('button', { name: 'Agree and continue' }))
    const box = screen.getByRole('checkbox')
    expect(box).toHaveAttribute('aria-invalid', 'true')
    await userEvent.click(box)
    await userEvent.click(screen.getByRole('button', { name: 'Agree and continue' }))
    expect(await screen.findByRole('button', { name: 'Verify with Harbor' })).toBeVisible()
  })

  it('asks nothing that was accepted before, and asks again for a newer version', async () => {
    const { unmount } = renderGate({ terms })
    await userEvent.click(await screen.findByRole('checkbox'))
    await userEvent.click(screen.getByRole('button', { name: 'Agree and continue' }))
    await screen.findByRole('button', { name: 'Continue to identity check' })
    unmount()
    environment.sandbox.setTermsVersion('V2')
    renderGate({ terms: { ...terms, version: 'V2' } })
    expect(await screen.findByRole('checkbox')).not.toBeChecked()
  })

  it('takes the newer terms when they change while they are read', async () => {
    renderGate({ terms: { version: 'V2', fullText: <p>The newer terms.</p> } }, {})
    environment.sandbox.setTermsVersion('V2')
    expect(await screen.findByText('The newer terms.')).toBeVisible()
  })
})

describe('by form', () => {
  it('opens the form, what Grid then wants, and the wait', async () => {
    renderGate({ by: 'form' })
    expect(await heading(/About you/)).toBeVisible()
    await environment.sandbox.client.send(createVerification, { body: { customerId: environment.customerId } })
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [
        { resourceId: environment.customerId, type: 'MISSING_FIELD', field: 'customer.birthDate', reason: 'Missing.' },
      ],
    })
    await waitFor(() => expect(document.querySelector('.gk-verification-errors')).not.toBeNull())
    setStatus('APPROVED')
    await opens()
  })
})

describe('the form of the gate', () => {
  it('is for the customer of the host, at its level of headings', async () => {
    const other = await environment.create({ ...person, fullName: 'Bea Ortiz 003' })
    environment.signInAs(other)
    renderGate({
      by: 'form',
      customerId: other,
      headingLevel: 3,
      terms,
      individual: { step: 'person', onStepChange: () => undefined },
    })
    expect(await screen.findByRole('heading', { level: 3, name: /About you/ })).toBeVisible()
    await waitFor(() => expect(screen.getByLabelText('Full legal name')).toHaveValue('Bea Ortiz 003'))
  })

  it('asks for the terms of the host before it submits', async () => {
    renderGate({ by: 'form', terms, individual: { step: 'review', onStepChange: () => undefined } })
    expect(await screen.findByText('The terms, in full.')).toBeVisible()
  })
})

describe('a session without a customer', () => {
  const startNew = async (create: Partial<NonNullable<GridProxyOptions['create']>> = {}) => {
    await environment.close()
    let session: string[] = []
    environment = await startInProcess(person, {
      proxy: {
        customerFor: () => session,
        create: {
          ...create,
          platformCustomerId: () => 'account-7',
          onCreated(_request, { id = '' }) {
            session = [id]
          },
        },
      },
    })
  }

  it('opens the form of the chosen type', async () => {
    await startNew()
    renderGate({ by: 'form' })
    await userEvent.click(await screen.findByRole('button', { name: 'For a business' }))
    expect(await heading(/Before you start/)).toBeVisible()
    expect(inside()).toBeNull()
  })

  it('[F9] creates the customer with its type alone when the hosted flow follows', async () => {
    await startNew()
    renderGate()
    await userEvent.click(await screen.findByRole('button', { name: 'For me' }))
    expect(await screen.findByRole('button', { name: 'Continue to identity check' })).toBeVisible()
    expect(inside()).toBeNull()
    const { data } = await environment.sandbox.client.send(listCustomers, {})
    expect(data.map(({ customerType }) => customerType)).toEqual(['INDIVIDUAL', 'INDIVIDUAL'])
  })

  it('[F9] creates a business from what the backend knows, and asks for nothing', async () => {
    const { businessInfo } = harborAndPineInc
    await startNew({ values: () => ({ businessInfo }) })
    renderGate({ customerType: 'BUSINESS' })
    expect(await heading('Verify your business to continue')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(await screen.findByRole('button', { name: 'Continue to business check' })).toBeVisible()
  })

  it('opens the form when Grid wants more than the type, and the backend does not know it', async () => {
    await startNew()
    renderGate({ customerType: 'BUSINESS' })
    await userEvent.click(await screen.findByRole('button', { name: 'Continue' }))
    expect(await heading(/Before you start/)).toBeVisible()
  })

  it('does not ask what the host knows', async () => {
    await startNew()
    renderGate({ by: 'form', customerType: 'INDIVIDUAL' })
    expect(await screen.findByRole('textbox', { name: /legal name/i })).toBeVisible()
  })

  it('has no way in where none may be created', async () => {
    await environment.close()
    environment = await startInProcess(person, { proxy: { customerFor: () => [] } })
    renderGate()
    expect(await screen.findByText(/isn’t available for your account/)).toBeVisible()
  })
})

describe('a customer who is PENDING without a verification', () => {
  it('[F5] is asked for the terms, and offered to continue, by link', async () => {
    setStatus('PENDING')
    renderGate({ terms })
    await userEvent.click(await screen.findByRole('checkbox'))
    await userEvent.click(screen.getByRole('button', { name: 'Agree and continue' }))
    expect(await heading('Verification in progress')).toBeVisible()
    expect(screen.getByText(/If you’ve finished, you don’t need to do anything/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Continue verification' })).toBeVisible()
  })

  it('[F5] keeps the form, and what was typed in it', async () => {
    renderGate({ by: 'form' })
    const name = await screen.findByRole('textbox', { name: /legal name/i })
    await userEvent.clear(name)
    await userEvent.type(name, 'Ada Lovelace')
    setStatus('PENDING')
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(screen.getByRole('textbox', { name: /legal name/i })).toHaveValue('Ada Lovelace')
  })
})

it('[C10] never opens for a deleted customer, whatever the status', async () => {
  setStatus('APPROVED')
  const { customerId, sandbox } = environment
  renderGate()
  await opens()
  await sandbox.client.send(deleteCustomer, { customerId })
  await waitFor(() => expect(inside()).toBeNull(), { timeout: 5_000 })
})

it('[F4] shows what the customer may do while the submission is reviewed, and not before', async () => {
  const whilePending = <p>You can set up your account.</p>
  renderGate({ whilePending })
  await screen.findByRole('button', { name: 'Continue to identity check' })
  expect(screen.queryByText('You can set up your account.')).toBeNull()
  environment.sandbox.setVerification(environment.customerId, { verificationStatus: 'IN_PROGRESS', errors: [] })
  setStatus('PENDING')
  expect(await screen.findByText('You can set up your account.')).toBeVisible()
  expect(inside()).toBeNull()
})

it.each(['link', 'form'] as const)('[F3] offers a new check after a rejection, by %s', async by => {
  setStatus('REJECTED')
  renderGate({ by })
  expect(await heading('We couldn’t verify you')).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Start a new check' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Contact us' })).toBeVisible()
})

it('reports one statusChange per change, however many parts follow the customer', async () => {
  const onEvent = vi.fn()
  renderGate({ by: 'form' }, { onEvent })
  await heading(/About you/)
  const changes = () => onEvent.mock.calls.filter(([event]) => event.type === 'statusChange')
  await waitFor(() => expect(changes()).toHaveLength(1))
  setStatus('APPROVED')
  await opens()
  expect(changes()).toHaveLength(2)
})

it.each([
  ['RESOLVE_ERRORS', 'action_needed'],
  ['PENDING_MANUAL_REVIEW', 'in_review'],
  ['IN_PROGRESS', 'in_review'],
])('[V2] reads %s of a PENDING customer as %s', async (verificationStatus, state) => {
  setStatus('PENDING')
  environment.sandbox.setVerification(environment.customerId, { verificationStatus, errors: [] })
  renderGate()
  await waitFor(() => expect(document.querySelector('.gk-gate')).toHaveAttribute('data-state', state))
})
