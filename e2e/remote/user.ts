import { expect } from '@playwright/test'
import type { RemoteBrowser, RemoteElement } from './RemoteBrowser.js'

/** Runs in a page: what a selector finds, shown, by a part of its text or name. */
function findInPage(selector: string, pattern: string, flags: string): Element | null {
  const wanted = new RegExp(pattern, flags)
  const named = (element: Element) => {
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(label => label.textContent)
    return [element.getAttribute('aria-label'), ...labels, element.textContent].some(each =>
      wanted.test(each?.trim() ?? ''),
    )
  }
  const isShown = (element: Element) => element.getClientRects().length > 0
  return [...document.querySelectorAll(selector)].find(element => isShown(element) && named(element)) ?? null
}

/** Runs in a page: chooses in a `select` what stands there, as its own list would that no driver reaches. */
function selectInPage(name: string, text: string): void {
  const all = [...document.querySelectorAll('select')]
  const select = all.find(each => [...each.labels].some(label => label.textContent?.trim() === name))
  const option = [...(select?.options ?? [])].find(each => each.text === text)
  if (!select || !option) throw new Error(`There is no “${text}” in “${name}”.`)
  option.selected = true
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }))
}

/** Runs in a page: the input that the button *Choose a file* opens the browser's own dialog for. */
function fileInputInPage(name: string): Element | null {
  const inputs = [...document.querySelectorAll('input[type=file]:not([capture])')]
  const labelOf = (input: Element) => document.getElementById(input.getAttribute('aria-labelledby') ?? '')
  return inputs.find(input => labelOf(input)?.textContent?.trim().startsWith(name)) ?? null
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
    /** Types into a field, in place of nothing. */
    async type(name: RegExp, text: string) {
      const element = await waitFor('input:not([type=radio], [type=checkbox]), textarea', name)
      await element.click()
      await element.type(text)
    },
    async check(name: RegExp) {
      const element = await waitFor('input[type=radio], input[type=checkbox]', name)
      await element.click()
    },
    /** Chooses in a field that is searched by typing. */
    async choose(name: RegExp, text: string) {
      const element = await waitFor('input[role=combobox]', name)
      await element.click()
      await element.type(text)
      const option = await waitFor('[role=option]', new RegExp(`^${text}$`))
      await option.click()
    },
    async select(name: string, text: string) {
      await waitFor('select', new RegExp(`^${name}$`))
      await browser.evaluate(selectInPage, name, text)
    },
    /** Chooses a file in the browser's own dialog. */
    async upload(name: string, path: string) {
      let input: RemoteElement | undefined
      const look = async () => {
        input = await browser.find(fileInputInPage, name)
        return input !== undefined
      }
      await expect.poll(look, { message: `a file for “${name}” in ${browser.name}`, timeout: 30_000 }).toBe(true)
      await input?.upload(path)
    },
    reads: (name: RegExp) => waitFor('body *', name),
    async press(name: RegExp) {
      const element = await waitFor('button, a', name)
      await element.click()
    },
  }
}
