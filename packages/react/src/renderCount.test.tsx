import type { CustomerCreate } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RenderCount } from '../../../test/RenderCount.js'
import { startInProcess, type TestEnvironment } from '../../../test/startInProcess.js'
import { BusinessKybWizard } from './onboarding/business/BusinessKybWizard.js'
import { GridKycProvider } from './provider/GridKycProvider.js'

let environment: TestEnvironment
beforeEach(async () => {
  const someoneElse: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller' }
  const create = { platformCustomerId: () => 'account-7', onCreated: () => undefined }
  environment = await startInProcess(someoneElse, { proxy: { customerFor: () => [], create } })
})
afterEach(() => environment.close())

const initialData = { businessInfo: { country: 'DE', entityType: 'LLC' } }

it.each([
  // It keeps its text itself.
  ['business', 'Legal name of the business', [], 'Pines'],
  ['business', 'Steuernummer', ['FormField', 'SecretField'], '30123'],
  ['business', 'Year', ['FormField', 'DateField'], '2019'],
  ['business', 'Your phone number', ['FormField', 'PhoneField'], '+491511'],
  ['operations', 'Street address', [], 'Uferweg'],
  // A search is not a value yet: the form is not notified.
  ['operations', 'Countries where you operate', ['ComboboxSearch'], 'Fran'],
])('on the step %s, a key in “%s” renders its field and nothing else', async (step, label, components, text) => {
  let rendered: string[] = []
  const queryClient = new QueryClient()
  const container = document.body.appendChild(document.createElement('div'))
  render(
    <RenderCount container={container} onRendered={names => rendered.push(...names)}>
      <GridKycProvider
        proxyUrl={environment.proxyUrl}
        fetch={request => environment.fetch(request)}
        queryClient={queryClient}
        support="Contact us"
      >
        <BusinessKybWizard step={step} initialData={initialData} />
      </GridKycProvider>
    </RenderCount>,
    { container },
  )
  await screen.findAllByLabelText(label)
  // Everything that comes by itself is there: what was read, and code that loads later.
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  await act(() => vi.dynamicImportSettled())
  const input = screen.getByLabelText(label, { selector: 'input' })
  // With the first one there is something unsaved, which is news for the whole form.
  await userEvent.type(input, text.slice(0, 2))
  for (const key of text.slice(2)) {
    rendered = []
    await userEvent.keyboard(key)
    expect(rendered).toEqual(components)
  }
})
