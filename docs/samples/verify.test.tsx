import { GridKycProvider, VerificationStatusPanel } from '@grid-kyc/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { createTestBackend } from './createTestBackend.js'

afterEach(cleanup)

it.each([
  ['individual.approved', /verified|approved/i],
  ['individual.in_review', /checking|review/i],
] as const)('shows a customer who is %s', async (seed, text) => {
  const { provider, close } = await createTestBackend(seed)
  render(
    <GridKycProvider {...provider} support="Contact us">
      <VerificationStatusPanel />
    </GridKycProvider>,
  )
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0)
  await close()
})
