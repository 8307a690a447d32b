import { beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { RenderCount } from '../../../../test/RenderCount.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { BeneficialOwnerList } from './BeneficialOwnerList.js'

let environment: TestEnvironment
afterEach(() => environment.close())

const example = exampleOf(beneficialOwnerFields)

it.each([
  // It keeps its text itself.
  ['First name', [], 'Ngozi'],
  ['Last name', [], 'Okonjo'],
  // One, two, twenty: the advice below it changes with it.
  ['Ownership (%)', ['FormField', 'PercentageField'], '020'],
])('renders the field and none of forty people when a key is pressed in “%s”', async (label, components, text) => {
  environment = await startInProcess(harborAndPine)
  const body = { ...example, customerId: environment.customerId, roles: ['DIRECTOR'] as const, ownershipPercentage: 0 }
  for (let at = 0; at < 40; at++) {
    await environment.sandbox.client.send(createBeneficialOwner, { body: { ...body, roles: [...body.roles] } })
  }
  let rendered: string[] = []
  const queryClient = new QueryClient()
  const container = document.body.appendChild(document.createElement('div'))
  render(
    <RenderCount container={container} onRendered={names => rendered.push(...names)}>
      <SandboxApp environment={environment} queryClient={queryClient} support="Contact us">
        <BeneficialOwnerList />
      </SandboxApp>
    </RenderCount>,
    { container },
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Add owner' }))
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  await act(() => vi.dynamicImportSettled())
  const [input] = screen.getAllByLabelText(label, { selector: 'input' })
  if (!input) throw new Error('There is no such question.')
  // With the first one there is something unsaved, which is news for the whole form.
  await userEvent.type(input, text.slice(0, 2))
  for (const key of text.slice(2)) {
    rendered = []
    await userEvent.keyboard(key)
    expect(rendered).toEqual(components)
  }
})
