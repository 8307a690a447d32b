import { act } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { startInProcess } from '../../../test/startInProcess.js'
import { GridKycProvider, KycLinkButton, VerificationStatusPanel } from './index.js'

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
