import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { BusinessKybWizard } from '../onboarding/business/BusinessKybWizard.js'
import { BeneficialOwnerList } from '../owners/BeneficialOwnerList.js'

it('keeps nothing of the user before in memory when another user signs in on the same page', async () => {
  const queryClient = new QueryClient()
  const app = (
    <>
      <BusinessKybWizard step="business" onStepChange={() => undefined} />
      <BeneficialOwnerList />
    </>
  )
  const { environment, rerender } = await renderWithSandbox(app, {
    customer: harborAndPineInc,
    provider: { queryClient },
  })
  const first = environment.customerId
  rerender(app, { customerId: first })
  const cached = (customerId: string) =>
    queryClient
      .getQueryCache()
      .getAll()
      .filter(({ queryHash }) => queryHash.includes(customerId))
  expect(await screen.findByDisplayValue('Harbor & Pine Trading, Inc.')).toBeVisible()
  await waitFor(() => expect(cached(first).length).toBeGreaterThan(1))

  const businessInfo = { ...harborAndPineInc.businessInfo, legalName: 'Bergblick GmbH' }
  const second = await environment.create({ customerType: 'BUSINESS', businessInfo })
  environment.signInAs(second)
  rerender(app, { customerId: second })
  expect(await screen.findByDisplayValue('Bergblick GmbH')).toBeVisible()
  await waitFor(() => expect(cached(first)).toEqual([]))
  expect(cached(second).length).toBeGreaterThan(1)
})
