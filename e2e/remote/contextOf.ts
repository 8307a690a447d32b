import type { BrowserContext } from '@playwright/test'
import type { RemoteBrowser } from './RemoteBrowser.js'

/** As much of a browser context as signing in needs. */
export const contextOf = (browser: RemoteBrowser, origin: string) =>
  ({
    async addCookies([cookie]: { value: string }[]) {
      await browser.open(origin)
      await browser.evaluate(value => {
        // biome-ignore lint/suspicious/noDocumentCookie: WebKit has no other way a page could set one.
        document.cookie = `session=${value}; path=/`
      }, cookie?.value ?? '')
    },
  }) as unknown as BrowserContext
