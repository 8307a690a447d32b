import { test as base } from '@playwright/test'
import { storybookFolder } from '../builtStorybook.js'
import { serveFolder } from '../servers/serveFolder.js'
import { startTestEnvironment, type TestEnvironment } from '../servers/startTestEnvironment.js'
import type { RemoteBrowser } from './RemoteBrowser.js'
import { startFirefox } from './startFirefox.js'
import { startWebkit } from './startWebkit.js'

export { expect } from '@playwright/test'

export interface RemoteOptions {
  /** Which browser a Playwright project of ours drives. */
  remote: RemoteBrowser['name']
}

interface RemoteFixtures extends RemoteOptions {
  browserUnderTest: RemoteBrowser
  /** Where the built Storybook is served. */
  site: string
}

/** A test in a browser Playwright does not drive. The browser is started once for all tests of a worker. */
export const test = base.extend<{ environment: TestEnvironment }, RemoteFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here.
  environment: async ({}, use) => {
    const environment = await startTestEnvironment({})
    await use(environment)
    await environment.stop()
  },
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here.
    async ({}, use) => {
      const server = await serveFolder(storybookFolder, '/storybook/')
      await use(`${server.origin}/storybook/`)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  remote: ['firefox', { option: true, scope: 'worker' }],
  browserUnderTest: [
    async ({ remote }, use) => {
      const browser = await { firefox: startFirefox, webkit: startWebkit }[remote]()
      await use(browser)
      await browser.stop()
    },
    // Starting one takes 40 seconds on a busy machine.
    { scope: 'worker', timeout: 120_000 },
  ],
})
