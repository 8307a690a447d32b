import { expect } from '@playwright/test'
import type { RemoteBrowser, RemoteElement } from './RemoteBrowser.js'

/** Runs in a page: what a selector finds, shown, by a part of its text or name. */
function findInPage(selector: string, pattern: string, flags: string): Element | null {
  const wanted = new RegExp(pattern, flags)
  const named = (element: Element) => {
    const labels =
      element instanceof HTMLInputElement ? [...(element.labels ?? [])].map(label => label.textContent) : []
    return [element.getAttribute('aria-label'), ...labels, element.textContent].some(each =>
      wanted.test(each?.trim() ?? ''),
    )
  }
  const isShown = (element: Element) => element.getClientRects().length > 0
  return [...document.querySelectorAll(selector)].find(element => isShown(element) && named(element)) ?? null
}

/** What a user of a {@link RemoteBrowser} does: waits for things by their names, presses them, reads them. */
export function userOf(browser: RemoteBrowser) {
  async function waitFor(selector: string, name: RegExp): Promise<RemoteElement> {
    let found: RemoteElement | undefined
    await expect
      .poll(
        async () => {
          // A page that is left meanwhile has nothing to find.
          found = await browser.find(findInPage, selector, name.source, name.flags).catch(() => undefined)
          return found !== undefined
        },
        { message: `${selector} ${name} in ${browser.name}`, timeout: 30_000 },
      )
      .toBe(true)
    return found as RemoteElement
  }
  return {
    reads: (name: RegExp) => waitFor('h1, h2, h3, h4, p, li', name),
    async press(name: RegExp) {
      const element = await waitFor('button, a', name)
      await element.click()
    },
  }
}
