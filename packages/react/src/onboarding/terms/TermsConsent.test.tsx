import { getCustomer } from '@grid-kyc/core'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SandboxApp } from '../../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../../test/startInProcess.js'
import { TermsConsent, type TermsConsentProps } from './TermsConsent.js'

const terms = { version: 'V1', fullText: <p>The terms, in full.</p> }

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' })
})
afterEach(() => environment.close())

const renderTerms = (props: Partial<TermsConsentProps> = {}) =>
  render(
    <SandboxApp environment={environment} support={null}>
      <TermsConsent terms={terms} {...props} />
    </SandboxApp>,
  )
const agree = async () => userEvent.click(await screen.findByRole('button', { name: 'Agree and continue' }))
const storedCustomer = () => environment.sandbox.client.send(getCustomer, { customerId: environment.customerId })

it('shows the text and an unticked box, and records the consent', async () => {
  const onAccepted = vi.fn()
  renderTerms({ onAccepted })
  expect(await screen.findByText('The terms, in full.')).toBeVisible()
  const box = screen.getByRole('checkbox', { name: 'I accept these terms' })
  expect(box).not.toBeChecked()
  await agree()
  expect(box).toHaveAccessibleDescription('Accept the terms to continue')
  await userEvent.click(box)
  await agree()
  expect(await screen.findByRole('heading', { name: 'You accepted the terms' })).toBeVisible()
  // What was pressed is gone; the focus stays in its place.
  await waitFor(() => expect(document.querySelector('.gk-terms-consent')).toHaveFocus())
  expect(onAccepted).toHaveBeenCalledExactlyOnceWith({ customerId: environment.customerId, termsVersion: 'V1' })
  expect((await storedCustomer()).endUserTermsConsent).toMatchObject({ termsVersion: 'V1', ipAddress: '203.0.113.7' })
})

it('has nothing to ask of who has accepted before, and asks again for a newer version', async () => {
  const { unmount } = renderTerms()
  await userEvent.click(await screen.findByRole('checkbox'))
  await agree()
  await screen.findByText('You accepted the terms')
  unmount()
  const again = renderTerms()
  expect(await screen.findByText('You accepted the terms')).toBeVisible()
  again.unmount()
  environment.sandbox.setTermsVersion('V2')
  renderTerms({ terms: { ...terms, version: 'V2' } })
  expect(await screen.findByRole('checkbox')).not.toBeChecked()
})

it('cannot be agreed to in a version that is not in force', async () => {
  environment.sandbox.setTermsVersion('V2')
  renderTerms()
  expect(await screen.findByText(/These terms have changed/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Agree and continue' })).toBeNull()
})

it('says so where nothing can be read, and reads again', async () => {
  environment.sandbox.faults.next('getEndUserTerms', { kind: 'error', status: 400, code: 'ANY' })
  renderTerms()
  expect(await screen.findByRole('heading', { name: 'We can’t load the terms' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('checkbox')).toBeVisible()
})

it('says so when there is no customer', async () => {
  environment.signInAs(null)
  renderTerms()
  expect(await screen.findByText(/signed out/)).toBeVisible()
})

it('has none where the platform has none', async () => {
  environment.sandbox.faults.next('getEndUserTerms', { kind: 'error', status: 404, code: 'NOT_FOUND' }, Infinity)
  renderTerms()
  expect(await screen.findByRole('heading', { name: 'There are no terms to accept' })).toBeVisible()
})
