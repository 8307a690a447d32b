import { getCustomer, updateCustomer } from '@grid-kyc/core'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { adaMiller, lenaBrandt } from '../../../../test/customers.js'
import { press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { es } from '../es.js'
import { ContactVerification, type ContactVerificationProps } from './ContactVerification.js'

const { address: _, ...anywhere } = lenaBrandt

/** Of the test that runs. */
let environment: TestEnvironment
async function start(
  props: ContactVerificationProps = {},
  { customer = lenaBrandt, ...options }: Parameters<typeof renderWithSandbox>[1] = {},
) {
  const rendered = await renderWithSandbox(<ContactVerification {...props} />, {
    ...options,
    customer,
    async before(started) {
      environment = started
      await options.before?.(started)
    },
  })
  return rendered
}

const withWallet = ({ sandbox, customerId }: TestEnvironment) => sandbox.tieWallet(customerId, ['email'])
const section = (name: RegExp) => screen.findByRole('group', { name })
const sent = (path: string) => environment.sandbox.requests.filter(request => request.path.endsWith(path)).length
const customer = () => environment.sandbox.client.send(getCustomer, { customerId: environment.customerId })

describe('ContactVerification', () => {
  it('takes the user through both contacts, one after the other', async () => {
    const onVerified = vi.fn()
    await start({ onVerified })
    const email = await section(/^Email address/)
    expect(within(email).getByText('We’ll email a code to lena.brandt@example.com')).toBeVisible()
    expect(within(await section(/^Phone number\s+Next/)).queryByRole('button')).toBeNull()

    await press('Send the code')
    const code = await screen.findByLabelText('Code from the email')
    await waitFor(() => expect(code).toHaveFocus())
    await userEvent.click(code)
    await userEvent.paste('123 456')
    await waitFor(async () => expect((await customer()).contactVerification?.email).toBe('VERIFIED'))
    const phone = await section(/^Phone number$/)
    await waitFor(() => expect(within(phone).getByRole('heading')).toHaveFocus())
    expect(screen.getByRole('status')).toHaveTextContent('Email address confirmed')
    expect(within(await section(/^Email address\s+Confirmed/)).queryByRole('button')).toBeNull()
    expect(onVerified).not.toHaveBeenCalled()

    await press('Send the code')
    await userEvent.type(await screen.findByLabelText('Code from the text message'), '123456')
    expect(await screen.findByText('Your contact details are confirmed')).toBeVisible()
    expect(onVerified.mock.calls).toEqual([[environment.customerId]])
  })

  it('says that a code is wrong or too old, and takes the next one', async () => {
    await start()
    await press('Send the code')
    await press('Confirm')
    expect(screen.getByText('Enter the code we sent you')).toBeVisible()
    const code = screen.getByLabelText('Code from the email')
    await userEvent.type(code, '000000')
    expect(await screen.findByText(/incorrect or expired/)).toBeVisible()
    await waitFor(() => expect(code).toHaveFocus())
    expect(code).toBeInvalid()
    await userEvent.clear(code)
    await userEvent.type(code, '123456')
    expect(await section(/^Email address\s+Confirmed/)).toBeVisible()
  })

  it('waits before it sends another, and as long as the proxy says', async () => {
    const onError = vi.fn()
    await start({ onError }, { start: { proxy: { limits: { codeSends: { max: 1, perSeconds: 600 } } } } })
    await press('Send the code')
    expect(await screen.findByText(/^You can get a new code in \d+ s$/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /new code/ })).toBeNull()
    expect(sent('/verify-email')).toBe(1)

    await userEvent.type(screen.getByLabelText('Code from the email'), '123456')
    await section(/^Phone number$/)
    await press('Send the code')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Too many codes.*about 10 minutes/)
    expect(sent('/verify-phone')).toBe(0)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ kind: 'rate_limited' })
  })

  it('changes a contact by itself, and verifies the new one', async () => {
    const onEvent = vi.fn()
    await start({}, { provider: { onEvent } })
    await press('Use another email address')
    const input = await screen.findByLabelText('New email address')
    await waitFor(() => expect(input).toHaveFocus())
    await userEvent.type(input, 'lena@')
    await press('Save')
    expect(screen.getByText(/in the form name@example.com/)).toBeVisible()
    await userEvent.type(input, 'example.com')
    await press('Save')
    expect(await screen.findByText('We’ll email a code to lena@example.com')).toBeVisible()
    // What was pressed is gone; the focus stays in its place.
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Email address' })).toHaveFocus())
    expect(await customer()).toMatchObject({ email: 'lena@example.com', phoneNumber: lenaBrandt.phoneNumber })
    expect(JSON.stringify(onEvent.mock.calls)).not.toContain('lena')
  })

  it('explains that a wallet has to agree, and continues when it has', async () => {
    await start({}, { before: withWallet })
    await press('Use another email address')
    await userEvent.type(await screen.findByLabelText('New email address'), 'new@example.com')
    await press('Save')
    expect(await screen.findByText('Approve the change in your wallet')).toBeVisible()
    expect(screen.getByText(/approve the change to new@example.com/)).toBeVisible()
    await press('I’ve approved it')
    expect(await screen.findByText(/^Not approved yet/)).toBeVisible()
    environment.sandbox.tieWallet(environment.customerId, [])
    await environment.sandbox.client.send(updateCustomer, {
      customerId: environment.customerId,
      body: { customerType: 'INDIVIDUAL', email: 'new@example.com' },
    })
    await press('I’ve approved it')
    expect(await screen.findByText('We’ll email a code to new@example.com')).toBeVisible()
    await press('Send the code')
    await waitFor(() => expect(screen.getByLabelText('Code from the email')).toHaveFocus())
  })

  it('stays with the old contact where the wallet need not agree any more', async () => {
    await start({}, { before: withWallet })
    await press('Use another email address')
    await userEvent.type(await screen.findByLabelText('New email address'), 'new@example.com')
    await press('Save')
    await press('Keep the current one')
    expect(await screen.findByText('We’ll email a code to lena.brandt@example.com')).toBeVisible()
  })

  it('notices what was verified somewhere else', async () => {
    await start()
    await section(/^Email address$/)
    environment.sandbox.setContactVerification(environment.customerId, { email: 'VERIFIED', phone: 'PENDING' })
    await press('Send the code')
    expect(await section(/^Email address\s+Confirmed/)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('continues when both contacts were verified in another tab or on the phone', async () => {
    const onVerified = vi.fn()
    await start({ onVerified })
    await section(/^Email address$/)
    environment.sandbox.setContactVerification(environment.customerId, { email: 'VERIFIED', phone: 'VERIFIED' })
    // The user comes back to this page after a minute.
    const later = Date.now() + 60_000
    vi.spyOn(Date, 'now').mockReturnValue(later)
    onTestFinished(() => void vi.restoreAllMocks())
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    expect(await screen.findByText('Your contact details are confirmed')).toBeVisible()
    await waitFor(() => expect(onVerified.mock.calls).toEqual([[environment.customerId]]))
  })

  it('asks for a contact that is not there', async () => {
    await start(
      {},
      {
        customer: adaMiller,
        provider: { locale: 'es', messages: es },
        before: ({ sandbox, customerId }) => sandbox.setContactVerification(customerId, { phone: 'PENDING' }),
      },
    )
    expect(await screen.findByText('Agrega tu número de teléfono.')).toBeVisible()
    await userEvent.type(screen.getByLabelText('Número de teléfono nuevo'), '+34600123456')
    await press('Guardar')
    expect(
      await screen.findByText(/^Enviaremos un código por mensaje de texto al \u2066\+34 600 12 34 56\u2069$/),
    ).toBeVisible()
  })

  it('says so when nothing can be fetched, or nothing is to be done', async () => {
    await start({}, { customer: anywhere, before: ({ signInAs }) => signInAs(null) })
    expect(await screen.findByText('We can’t load your contact details')).toBeVisible()
    environment.signInAs(environment.customerId)
    await press('Try again')
    expect(await screen.findByText('Your contact details are confirmed')).toBeVisible()
  })
})
