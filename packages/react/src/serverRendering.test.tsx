import { act } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { startInProcess } from '../../../test/startInProcess.js'
import {
  BeneficialOwnerForm,
  BeneficialOwnerList,
  BusinessKybWizard,
  ContactVerification,
  DocumentChecklist,
  GridKycProvider,
  IndividualKycForm,
  KycLinkButton,
  KycLinkHandoff,
  OnboardingGate,
  TermsConsent,
  VerificationErrorList,
  VerificationStatusPanel,
} from './index.js'

it('renders on a server without asking anything, and hydrates to the same', async () => {
  const environment = await startInProcess({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' })
  const before = environment.sandbox.requests.length
  const app = (
    <StrictMode>
      <GridKycProvider
        proxyUrl={environment.proxyUrl}
        fetch={environment.fetch}
        support={<a href="/help">Contact us</a>}
      >
        <KycLinkButton />
        <VerificationStatusPanel />
      </GridKycProvider>
    </StrictMode>
  )
  const html = renderToString(app)
  expect(html).toContain('Loading your status')
  expect(environment.sandbox.requests.length).toBe(before)

  document.body.innerHTML = `<div id="app">${html}</div>`
  const container = document.getElementById('app') as HTMLElement
  const complaints: unknown[] = []
  let root: Root | undefined
  await act(async () => {
    root = hydrateRoot(container, app, { onRecoverableError: error => complaints.push(error) })
  })
  expect(complaints).toEqual([])
  await expect.poll(() => container.textContent).toContain('Continue to identity check')
  act(() => root?.unmount())
  expect(container.innerHTML).toBe('')
  await environment.close()
})

// A prerender, such as the one of Next with `cacheComponents`, refuses each of these: they would be the same for every visitor.
it.each<[name: string, ui: React.ReactElement]>([
  ['KycLinkButton', <KycLinkButton key="" handoff />],
  ['KycLinkHandoff', <KycLinkHandoff key="" />],
  ['VerificationStatusPanel', <VerificationStatusPanel key="" />],
  ['OnboardingGate', <OnboardingGate key="" />],
  ['BusinessKybWizard', <BusinessKybWizard key="" initialData={{}} />],
  ['IndividualKycForm', <IndividualKycForm key="" initialData={{}} />],
  ['BeneficialOwnerForm', <BeneficialOwnerForm key="" initialData={{}} />],
  ['BeneficialOwnerList', <BeneficialOwnerList key="" />],
  ['DocumentChecklist', <DocumentChecklist key="" />],
  ['VerificationErrorList', <VerificationErrorList key="" />],
  ['ContactVerification', <ContactVerification key="" />],
  ['TermsConsent', <TermsConsent key="" terms={{ version: 'V1', fullText: 'The terms.' }} />],
])('%s reads no clock and no random number, and starts no timer, while it renders', (_, ui) => {
  const used: string[] = []
  const note = (name: string) => {
    // What React itself does is no concern of a prerender.
    const stack = new Error(name).stack?.split('\n').filter(line => !line.includes('.test.')) ?? []
    const ours = stack.find(line => /packages\/react\/src|@tanstack/.test(line))
    if (ours) used.push(`${name} ${ours.trim()}`)
  }
  const { now } = Date
  vi.spyOn(Date, 'now').mockImplementation(() => {
    note('Date.now')
    return now()
  })
  vi.spyOn(Math, 'random').mockImplementation(() => {
    note('Math.random')
    return 0.5
  })
  const { setTimeout: start } = globalThis
  vi.stubGlobal('setTimeout', (...given: Parameters<typeof setTimeout>) => {
    note('setTimeout')
    return start(...given)
  })
  renderToString(
    <GridKycProvider proxyUrl="/api/grid" support="Contact us" fetch={() => Promise.reject(new Error('It asked.'))}>
      {ui}
    </GridKycProvider>,
  )
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  expect(used).toEqual([])
})
