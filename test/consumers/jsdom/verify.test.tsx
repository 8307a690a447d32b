import { BeneficialOwnerForm, GridKycProvider, VerificationStatusPanel } from '@grid-kyc/react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createTestBackend } from './createTestBackend'

// `afterEach`, `it` and `expect` are globals of Jest, and of Vitest with `globals`.
afterEach(cleanup)

it.each([
  ['individual.approved', /verified|approved/i],
  ['individual.in_review', /checking|review/i],
])('shows a customer who is %s', async (seed, text) => {
  const { provider, close } = await createTestBackend(seed)
  render(
    <GridKycProvider {...provider} support="Contact us">
      <VerificationStatusPanel />
    </GridKycProvider>,
  )
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0)
  await close()
})

it('fills in a form', async () => {
  const { provider, close } = await createTestBackend('business.start')
  render(
    <GridKycProvider {...provider} support="Contact us">
      <BeneficialOwnerForm />
    </GridKycProvider>,
  )
  const name = await screen.findByRole('textbox', { name: /^First name/ })
  fireEvent.change(name, { target: { value: 'Amina' } })
  expect(name).toHaveProperty('value', 'Amina')
  await close()
})
