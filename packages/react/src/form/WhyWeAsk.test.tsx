import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { es } from '../es.js'
import { IndividualKycForm } from '../onboarding/individual/IndividualKycForm.js'

const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
const customer = { ...adaMiller, address }
const reason = /^No one else has your number/
const disclosures = () => screen.findAllByRole('button', { name: 'Why we ask' })

it('gives the reason for a sensitive field on request, and has none in the page before', async () => {
  await renderWithSandbox(<IndividualKycForm step="person" />, { customer })
  const number = await screen.findByLabelText('Tax ID number')
  expect(screen.queryByText(reason)).toBeNull()
  const [, ofNumber] = await disclosures()
  expect(ofNumber).toHaveAccessibleDescription('Tax ID number')
  expect(ofNumber).toHaveAttribute('aria-expanded', 'false')
  if (ofNumber) await userEvent.click(ofNumber)
  expect(screen.getByText(reason)).toBeVisible()
  expect(ofNumber).toHaveAttribute('aria-expanded', 'true')
  // Typing closes nothing, and the reason is no part of what the field is called.
  await userEvent.type(number, '123')
  expect(screen.getByText(reason)).toBeVisible()
  expect(number).toHaveAccessibleName('Tax ID number')
  if (ofNumber) await userEvent.click(ofNumber)
  expect(screen.queryByText(reason)).toBeNull()
})

it('gives it for the home address too', async () => {
  await renderWithSandbox(<IndividualKycForm step="address" />, { customer })
  await screen.findByLabelText('Street address')
  await press('Why we ask')
  expect(screen.getByText(/^The law requires us to know where our customers live/)).toBeVisible()
})

it('is hidden everywhere by the provider, and at one field by an empty message', async () => {
  const { unmount } = await renderWithSandbox(<IndividualKycForm step="person" />, {
    customer,
    provider: { whyWeAsk: false },
  })
  await screen.findByLabelText('Tax ID number')
  expect(screen.queryByRole('button', { name: 'Why we ask' })).toBeNull()
  unmount()
  await renderWithSandbox(<IndividualKycForm step="person" />, {
    customer,
    provider: { messages: { 'individual.birthDate.why': '', 'individual.identifier.why': 'Our bank asks for it.' } },
  })
  await screen.findByLabelText('Tax ID number')
  expect(await disclosures()).toHaveLength(1)
  await press('Why we ask')
  expect(screen.getByText('Our bank asks for it.')).toBeVisible()
})

it('is translated', async () => {
  await renderWithSandbox(<IndividualKycForm step="address" />, { customer, provider: { locale: 'es', messages: es } })
  await press('Por qué lo pedimos')
  expect(screen.getByText(/^La ley nos exige saber dónde viven/)).toBeVisible()
})
