import { type Application, allFields, type Customer, type Verification } from '@grid-kyc/core'
import { renderHook, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { IndividualKycForm } from '../onboarding/individual/IndividualKycForm.js'
import { useAskedFields } from './useAskedFields.js'

const form = <IndividualKycForm step="dueDiligence" onStepChange={() => undefined} />

it('keeps a value that Grid asked for earlier on its step, though no error names it any more', async () => {
  await renderWithSandbox(form, { customer: { ...adaMiller, purposeOfAccount: 'P2P_TRANSFERS' } })
  expect(await screen.findByDisplayValue('Sending money to people you know')).toBeVisible()
})

describe('the fields that Grid asks this customer for', () => {
  const customer = { ...adaMiller, id: 'Customer:1' } as Customer
  const error = { resourceId: 'Customer:1', type: 'MISSING_FIELD', field: 'purposeOfAccount', reason: '' }
  const asked = (verificationStatus: Verification['verificationStatus'], more: Partial<Application> = {}) => {
    const verification = { id: 'Verification:1', customerId: 'Customer:1', verificationStatus, errors: [error] }
    const application = { customerType: 'INDIVIDUAL', customer, verification, ...more } as Application
    return renderHook(() => useAskedFields(allFields.individual, application, {})).result.current
  }

  it('are those of its errors, and refused until they are filled in', () => {
    expect(asked('RESOLVE_ERRORS')).toEqual({ asked: ['purposeOfAccount'], refused: ['purposeOfAccount'] })
    const filled = { ...customer, purposeOfAccount: 'P2P_TRANSFERS' } as Customer
    expect(asked('RESOLVE_ERRORS', { customer: filled })).toEqual({ asked: ['purposeOfAccount'], refused: [] })
  })

  it('are none while Grid looks at it, and before it was submitted', () => {
    expect(asked('IN_PROGRESS')).toEqual({ asked: [], refused: [] })
    expect(asked('RESOLVE_ERRORS', { verification: null })).toEqual({ asked: [], refused: [] })
    expect(asked('RESOLVE_ERRORS', { verification: undefined })).toEqual({ asked: [], refused: [] })
  })
})
