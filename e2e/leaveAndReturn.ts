import type { Page } from '@playwright/test'
import { expect } from './fixtures.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

/** Away and back, out of the browser's back-forward cache, which a test has to switch on. */
export async function leaveAndReturn(page: Page, { appOrigin }: TestEnvironment): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { cameFromCache: persisted }))
  })
  await page.goto(`${appOrigin}/elsewhere`)
  await page.goBack({ waitUntil: 'commit' })
  expect(await page.evaluate(() => (globalThis as { cameFromCache?: boolean }).cameFromCache)).toBe(true)
}
