import type { CustomerCreate } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { press, SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { KycLinkButton } from './KycLinkButton.js'
import { KycLinkHandoff, type KycLinkHandoffProps } from './KycLinkHandoff.js'

const person: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }
const european: CustomerCreate = {
  customerType: 'INDIVIDUAL',
  fullName: 'Dora Novak 003',
  region: 'DE',
  email: 'dora@example.com',
  phoneNumber: '+4915112345678',
}
const polling = { fromMs: 20, upToMs: 40, settledMs: 40 }

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess(person)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await environment.close()
})

const inProvider = (child: React.ReactNode, provider: Partial<GridKycProviderProps> = {}) => (
  <SandboxApp environment={environment} support={<a href="/help">Contact us</a>} polling={polling} {...provider}>
    {child}
  </SandboxApp>
)
const renderHandoff = (props: KycLinkHandoffProps = {}, provider: Partial<GridKycProviderProps> = {}) =>
  render(inProvider(<KycLinkHandoff {...props} />, provider))

const code = () => screen.findByRole('img', { name: /Code to scan/ })
const linksCreated = () => environment.sandbox.requests.filter(({ operation }) => operation === 'createKycLink')

describe('KycLinkHandoff', () => {
  it('makes a link only when asked, and says it as a code that recorders leave out', async () => {
    renderHandoff({ className: 'mine' })
    await screen.findByRole('button', { name: 'Show the code' })
    expect(linksCreated()).toHaveLength(0)
    await press('Show the code')
    const picture = await code()
    expect(linksCreated()).toHaveLength(1)
    expect(picture.closest('[data-sentry-mask]')).toHaveClass('gk-qr', 'rr-block')
    expect(picture.querySelector('path')?.getAttribute('d')).toMatch(/^M/)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Scan this with your phone' })).toHaveFocus())
    expect(document.body.innerHTML).not.toContain('/hosted/')
    expect(screen.queryByRole('button', { name: 'Copy the link' })).toBeNull()
  })

  it('leaves the link in no cache, no storage and no event', async () => {
    const queryClient = new QueryClient()
    const onEvent = vi.fn()
    renderHandoff({}, { queryClient, onEvent })
    await press('Show the code')
    await code()
    const said = JSON.stringify([
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state]),
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
      onEvent.mock.calls,
      { ...sessionStorage, ...localStorage },
    ])
    expect(said).not.toContain('/hosted/')
  })

  it('puts the code away when the person has it, and offers another', async () => {
    renderHandoff()
    await press('Show the code')
    await code()
    await press('I’ve opened it on my phone')
    expect(await screen.findByRole('heading', { name: 'Continue on your phone' })).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
    await press('Show a new code')
    await code()
    expect(linksCreated()).toHaveLength(2)
    await press('Hide the code')
    expect(await screen.findByRole('button', { name: 'Show the code' })).toBeVisible()
  })

  it('follows the phone to the decision, without a press', async () => {
    const onStatusChange = vi.fn()
    renderHandoff({ onStatusChange })
    await press('Show the code')
    await code()
    environment.sandbox.setCustomerStatus(environment.customerId, 'PENDING')
    expect(await screen.findByRole('heading', { name: 'Verification in progress' })).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    expect(await screen.findByRole('heading', { name: 'You’re verified' })).toBeVisible()
    expect(onStatusChange).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'approved' }))
  })

  it('hides the code when its time is over', async () => {
    renderHandoff({ showForMs: 150 })
    await press('Show the code')
    expect(await screen.findByRole('heading', { name: 'The code is no longer shown' })).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('hides the code when the link expires', async () => {
    await environment.close()
    environment = await startInProcess(person, { sandbox: { linkTtlMs: 150 } })
    renderHandoff()
    await press('Show the code')
    expect(await screen.findByRole('heading', { name: 'The code is no longer shown' })).toBeVisible()
  })

  it('copies the link only where the host allows it', async () => {
    const user = userEvent.setup()
    renderHandoff({ copyable: true })
    await user.click(await screen.findByRole('button', { name: 'Show the code' }))
    await code()
    await user.click(screen.getByRole('button', { name: 'Copy the link' }))
    expect(await screen.findByText('Link copied. Don’t share it with anyone.', { selector: '.gk-help' })).toBeVisible()
    expect(await navigator.clipboard.readText()).toMatch(/\/hosted\//)
  })

  it('says that contacts come first, and tells the host', async () => {
    environment.signInAs(await environment.create(european))
    const onContactNeeded = vi.fn()
    renderHandoff({ onContactNeeded })
    await press('Show the code')
    expect(await screen.findByRole('heading', { name: 'Confirm your contact details first' })).toBeVisible()
    expect(onContactNeeded).toHaveBeenCalledOnce()
    // They are confirmed right here.
    expect(await screen.findByRole('button', { name: /send/i })).toBeVisible()
  })

  it('says why there is no code, and tries again', async () => {
    renderHandoff()
    environment.sandbox.faults.next('createKycLink', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    await press('Show the code')
    expect(await screen.findByRole('heading', { name: 'We couldn’t create a code' })).toBeVisible()
    await press('Try again')
    await code()
  })

  it('takes another customer’s code from the page', async () => {
    const { rerender } = renderHandoff()
    await press('Show the code')
    await code()
    const other = await environment.create(person)
    environment.signInAs(other)
    rerender(inProvider(<KycLinkHandoff customerId={other} />))
    expect(await screen.findByRole('button', { name: 'Show the code' })).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
  })
})

describe('KycLinkButton with a phone beside it', () => {
  it('offers it, keeps its own way, and shows the result', async () => {
    render(inProvider(<KycLinkButton handoff />))
    await press('Show the code')
    await code()
    expect(screen.getByRole('button', { name: 'Continue to identity check' })).toBeVisible()
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    expect(await screen.findByRole('heading', { name: 'You’re verified' })).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('does not offer it by itself', async () => {
    render(inProvider(<KycLinkButton />))
    await screen.findByRole('button', { name: 'Continue to identity check' })
    expect(screen.queryByText('Continue on your phone')).toBeNull()
  })
})
