import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { IndividualKycForm } from '../onboarding/individual/IndividualKycForm.js'

const form = <IndividualKycForm step="dueDiligence" onStepChange={() => undefined} />

it('keeps a value that Grid asked for earlier on its step, though no error names it any more', async () => {
  await renderWithSandbox(form, { customer: { ...adaMiller, purposeOfAccount: 'P2P_TRANSFERS' } })
  expect(await screen.findByDisplayValue('Sending money to people you know')).toBeVisible()
})
