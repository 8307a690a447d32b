import type { BrowserContext } from '@playwright/test'
import { person } from '../people.js'
import { startTestEnvironment, type TestEnvironment } from '../servers/startTestEnvironment.js'
import { test as base, expect } from './fixtures.js'
import type { RemoteBrowser } from './RemoteBrowser.js'
import { userOf } from './user.js'

/** Whole journeys over real HTTP: the built page, a backend with the proxy, and the sandbox as Grid. */
const test = base.extend<{ environment: TestEnvironment }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here.
  environment: async ({}, use) => {
    const environment = await startTestEnvironment({})
    await use(environment)
    await environment.stop()
  },
})

/** As much of a browser context as signing in needs. */
const contextOf = (browser: RemoteBrowser, origin: string) =>
  ({
    async addCookies([cookie]: { value: string }[]) {
      await browser.open(origin)
      await browser.evaluate(value => {
        // biome-ignore lint/suspicious/noDocumentCookie: WebKit has no other way a page could set one.
        document.cookie = `session=${value}; path=/`
      }, cookie?.value ?? '')
    },
  }) as unknown as BrowserContext

test.describe.configure({ timeout: 150_000 })

test('goes to the hosted check, comes back approved, and shows a hold', async ({ browserUnderTest, environment }) => {
  const user = userOf(browserUnderTest)
  const id = await environment.signIn(contextOf(browserUnderTest, environment.appOrigin), person)
  await browserUnderTest.open(environment.page({ stream: '' }))
  await user.press(/continue to identity check/i)
  await user.press(/^submit, and be approved/i)
  await user.reads(/^you’re verified/i)
  // The event stream says that something changed; there is no poll that soon.
  environment.sandbox.setCustomerStatus(id, 'HOLD')
  await user.reads(/on hold/i)
  expect(environment.linksCreated()).toBe(1)
})
