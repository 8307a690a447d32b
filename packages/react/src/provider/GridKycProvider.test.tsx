import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import * as React from 'react'
import { expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { enter, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { BusinessKybWizard } from '../onboarding/business/BusinessKybWizard.js'
import { BeneficialOwnerList } from '../owners/BeneficialOwnerList.js'
import { GridKycProvider } from './GridKycProvider.js'

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

it('warns in development of a locale that is no language tag, and of no other', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const aboutLocales = () => warn.mock.calls.filter(([text]) => String(text).includes('BCP 47'))
  const app = (locale: string) => (
    <GridKycProvider proxyUrl="/api/grid" support="Help desk" locale={locale}>
      {null}
    </GridKycProvider>
  )
  const { rerender } = render(app('de-CH'))
  rerender(app('en_US'))
  await waitFor(() => expect(aboutLocales()).toEqual([[expect.stringContaining('locale="en_US"')]]))
  vi.unstubAllEnvs()
  warn.mockRestore()
})

it('leaves no timer in the page when it unmounts', async () => {
  const begun = vi.spyOn(globalThis, 'setTimeout')
  const ended = vi.spyOn(globalThis, 'clearTimeout')
  const { unmount } = await renderWithSandbox(<BusinessKybWizard />, { customer: harborAndPineInc })
  await screen.findByRole('button', { name: 'Continue' })
  begun.mockClear()
  unmount()
  await new Promise(resolve => setTimeout(resolve, 50))
  const stopped = new Set(ended.mock.calls.map(([timer]) => timer))
  const left = begun.mock.results.filter(({ value }, at) => {
    const [, after = 0] = begun.mock.calls[at] ?? []
    return after > 1_000 && !stopped.has(value)
  })
  expect(left).toEqual([])
})

/** A host that keeps what is below it, and shows it or not. */
let show: (isShown: boolean) => void = () => undefined
function Kept({ children }: { children: React.ReactNode }) {
  const [isShown, setIsShown] = React.useState(true)
  show = setIsShown
  return <React.Activity mode={isShown ? 'visible' : 'hidden'}>{children}</React.Activity>
}

// React 18 has no such thing.
if ('Activity' in React) {
  it('has what it had, and what was typed, when an Activity shows it again', async () => {
    const wizard = <BusinessKybWizard step="business" onStepChange={() => undefined} />
    const { environment } = await renderWithSandbox(wizard, { customer: harborAndPineInc, wrapper: Kept })
    await screen.findByDisplayValue('Harbor & Pine Trading, Inc.')
    await enter('Legal name of the business', 'Harbor, Inc.')
    act(() => show(false))
    await new Promise(resolve => setTimeout(resolve, 20))
    const before = environment.sandbox.requests.length
    act(() => show(true))
    const expectAll = () => expect(screen.getByLabelText('Legal name of the business')).toHaveValue('Harbor, Inc.')
    expectAll()
    await new Promise(resolve => setTimeout(resolve, 50))
    expectAll()
    expect(environment.sandbox.requests.length).toBe(before)
  })
}
