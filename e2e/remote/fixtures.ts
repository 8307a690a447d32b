import { test as base } from '@playwright/test'
import type { RemoteBrowser } from './RemoteBrowser.js'
import { startFirefox } from './startFirefox.js'
import { startWebkit } from './startWebkit.js'

export { expect } from '@playwright/test'

export interface RemoteOptions {
  /** Which browser a Playwright project of ours drives. */
  remote: RemoteBrowser['name']
}

/** A test in a browser Playwright does not drive. The browser is started once for all tests of a worker. */
export const test = base.extend<object, RemoteOptions & { browserUnderTest: RemoteBrowser }>({
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
