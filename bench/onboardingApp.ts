import { fileURLToPath } from 'node:url'

/** An onboarding the questions benchmark drives: which form, from where, and what the platform has of its customer already. */
export interface OnboardingCase {
  readonly customerType: 'INDIVIDUAL' | 'BUSINESS'
  readonly country: 'US' | 'DE'
  /** The customer as the platform created it; undefined where nothing is known. */
  readonly prefilled?: object | undefined
}

/** A page with the real wizard over the proxy and the sandbox, all in the page: `start(case)` renders it, `verifications()` counts submissions. */
export const onboardingApp = `
  import { emptyFields } from ${JSON.stringify(fileURLToPath(new URL('./emptyFields.ts', import.meta.url)))}
  import { shownTexts } from ${JSON.stringify(fileURLToPath(new URL('./shownTexts.ts', import.meta.url)))}
  import { createElement as h } from 'react'
  import { createRoot } from 'react-dom/client'
  import { createCustomer, listVerifications } from '@grid-kyc/core'
  import { createGridProxy, createMemoryStore } from '@grid-kyc/proxy'
  import { createSandbox } from '@grid-kyc/sandbox'
  import { BusinessKybWizard, GridKycProvider, IndividualKycForm } from '@grid-kyc/react'

  const credentials = { clientId: 'sandbox', clientSecret: 'sandbox' }
  Object.assign(window, { emptyFields, shownTexts })
  window.start = async ({ customerType, prefilled }) => {
    const sandbox = createSandbox({ credentials })
    let ids = []
    if (prefilled) ids = [(await sandbox.client.send(createCustomer, { body: prefilled })).id]
    const proxy = createGridProxy({
      grid: { baseUrl: 'https://grid.example/grid/2025-10-13', ...credentials, fetch: request => sandbox.fetch(request) },
      basePath: '/api/grid',
      customerFor: () => ids,
      create: {
        platformCustomerId: () => 'account-7',
        onCreated(request, { id }) {
          ids = [id]
        },
      },
      redirectUris: [location.origin],
      store: createMemoryStore(),
      limits: false,
    })
    window.verifications = async () =>
      (await sandbox.client.send(listVerifications, { customerId: ids[0] })).data.map(
        ({ verificationStatus, errors }) => ({ verificationStatus, errors }),
      )
    const Form = customerType === 'BUSINESS' ? BusinessKybWizard : IndividualKycForm
    createRoot(document.getElementById('root')).render(
      h(GridKycProvider,
        {
          proxyUrl: location.origin + '/api/grid',
          support: 'Help',
          fetch: request => proxy.fetch(request, { ip: '203.0.113.7' }),
        },
        h(Form)),
    )
  }`
