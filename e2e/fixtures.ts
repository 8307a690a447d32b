import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { Canary } from './canary.js'
import {
  startTestEnvironment,
  type TestEnvironment,
  type TestEnvironmentOptions,
} from './servers/startTestEnvironment.js'

export { expect } from '@playwright/test'

interface Fixtures {
  /** What the three servers do differently in a test: `test.use({ environmentOptions: { … } })`. */
  environmentOptions: TestEnvironmentOptions
  environment: TestEnvironment
  canary: Canary
  /** A page whose person is not signed in; every console message fails the test. */
  page: Page
  /** A second browser, with nothing of the first one's. */
  otherContext: BrowserContext
}

/** Things a browser says by itself about an answer a test asked for. */
const browserSaysItself = /^Failed to load resource|^The source list for the Content Security Policy directive/

/** Every e2e: three servers of its own, a page that may say nothing, and a canary looked for at the end. */
export const test = base.extend<Fixtures>({
  environmentOptions: [{}, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here.
  canary: async ({}, use) => {
    const canary = new Canary()
    await use(canary)
    canary.check()
  },

  environment: async ({ environmentOptions, canary }, use) => {
    const environment = await startTestEnvironment({
      ...environmentOptions,
      log: line => canary.add('the proxy’s log', line),
    })
    await use({
      ...environment,
      signIn: (context, customer) => {
        canary.learn(customer.customerType === 'BUSINESS' ? 'business' : 'individual', customer)
        return environment.signIn(context, customer)
      },
    })
    await environment.stop()
  },

  context: async ({ context, canary }, use) => {
    const stop = watch(context, canary)
    await use(context)
    await stop()
  },

  otherContext: async ({ browser, canary }, use) => {
    const context = await browser.newContext()
    const stop = watch(context, canary)
    await use(context)
    await stop()
    await context.close()
  },
})

/** Records the console and the requests of a browser's pages. Returns a function that stops recording and checks them. */
export function watch(context: BrowserContext, canary: Canary): () => Promise<void> {
  const said: string[] = []
  canary.listenToRequests(context)
  context.on('console', message => {
    canary.add('the console', message.text())
    if (!['error', 'warning'].includes(message.type()) || browserSaysItself.test(message.text())) return
    said.push(message.text())
  })
  context.on('weberror', error => said.push(error.error().message))
  context.on('request', request => canary.add('a URL', request.url()))
  return async () => {
    for (const page of context.pages()) await canary.searchPage(page)
    if (said.length > 0 && !canary.expectedNoise(said)) throw new Error(`The console said:\n${said.join('\n')}`)
  }
}
