import { GridKycProvider } from '@grid-kyc/react'
import { cleanup, render } from '@testing-library/react'
import { type ComponentType, createElement } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { harborAndPine } from './customers.js'
import { startInProcess, type TestEnvironment } from './startInProcess.js'

type Sample = Record<string, ComponentType<Record<string, unknown>>>
// Written by `docsSamples` when the tests start.
const { samples }: { samples: Record<string, () => Promise<Sample>> } = await import(
  /* @vite-ignore */ '/.cache/docs-samples/index.js' as string
)
/** What the pages say is the reader's own. */
const theirs = { version: 'V1', text: 'The terms.', children: 'Your app', keep: () => undefined, done: () => undefined }
const placeholder = /^(loading|one moment…|loading…)$/i

let environment: TestEnvironment
let isOperator: boolean
let pending: number
beforeEach(async () => {
  pending = 0
  isOperator = false
  environment = await startInProcess(harborAndPine, { proxy: { operator: () => isOperator } })
  vi.stubGlobal('Account', () => createElement('p', {}, 'Your account'))
  vi.stubGlobal('analytics', { track: () => undefined })
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const [, path] = /^\/(?:api|staff)\/grid(\/.*)$/.exec(new URL(request.url).pathname) ?? []
    if (!path) return fetch(request)
    pending++
    return environment
      .fetch(new Request(`https://app.test/api/grid${path}${new URL(request.url).search}`, request))
      .finally(() => pending--)
  })
})
afterEach(async () => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await environment.close()
})

it('finds the samples of the docs', () => {
  expect(Object.keys(samples).length).toBeGreaterThan(30)
})

it.each(Object.entries(samples))('%s renders against the sandbox', async (page, load) => {
  isOperator = page.includes('operators.md')
  const components = Object.entries(await load())
  expect(components).not.toEqual([])
  for (const [name, Component] of components) {
    const onError = vi.fn()
    const seed = /^Direct$|Codes|Contacts/.test(name) ? 'individual.contact_needed' : 'business.action_needed'
    environment.signInAs(await environment.sandbox.seedCustomer(seed))
    const { container, unmount } = render(
      <GridKycProvider proxyUrl="/api/grid" support="Help desk" onError={onError}>
        <Component {...theirs} />
      </GridKycProvider>,
    )
    await expect.poll(() => visibleText(container), { timeout: 15_000, message: name }).not.toMatch(placeholder)
    await expect.poll(() => pending).toBe(0)
    await expect.poll(() => visibleText(container)).not.toMatch(placeholder)
    expect(onError.mock.calls.flat(), name).toEqual([])
    expect(container.querySelector('[role="alert"]'), name).toBeNull()
    unmount()
  }
})

/** What a person can see, without what only holds a place. */
function visibleText(container: Element): string {
  if (container.querySelector('.gk-skeleton, [aria-busy="true"]')) return 'loading'
  return container.textContent?.trim() || (container.querySelector('input') ? 'a field' : 'loading')
}
