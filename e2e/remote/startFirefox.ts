import type { ElementHandle } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import { findFirefox } from '../../scripts/otherBrowsers.mjs'
import type { RemoteBrowser, RemoteElement } from './RemoteBrowser.js'

/** The Firefox of this machine, through WebDriver BiDi. */
export async function startFirefox(): Promise<RemoteBrowser> {
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('There is no Firefox on this machine. Run `node scripts/ensure-browser.mjs`.')
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 240_000,
    extraPrefsFirefox: {
      // A page that is compared and measured has no bar that takes width.
      'widget.gtk.overlay-scrollbars.enabled': true,
      'ui.useOverlayScrollbars': 1,
      // The list of downloads opens over the page and keeps the focus, and pages get no focus events from then on.
      'browser.download.alwaysOpenPanel': false,
    },
  })
  const page = await browser.newPage()
  // A page with unsaved answers asks before it is left; this user leaves.
  page.on('dialog', dialog => void dialog.accept())
  const remote = (element: ElementHandle<Element>): RemoteElement => ({
    click: () => element.click(),
    type: text => page.keyboard.type(text),
    upload: path => (element as ElementHandle<HTMLInputElement>).uploadFile(path),
  })
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^\D+/, ''),
    async open(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' })
    },
    async back() {
      const href = () => page.evaluate(() => location.href).catch(() => undefined)
      const before = await href()
      // A page out of the back-forward cache is not loaded, so no event says that it is there.
      await page.evaluate(() => history.back())
      for (let tries = 0; tries < 100; tries++) {
        const now = await href()
        if (now !== undefined && now !== before) return
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      throw new Error('Firefox did not go back.')
    },
    async reload() {
      await page.reload({ waitUntil: 'domcontentloaded' })
    },
    evaluate: (work, ...args) =>
      page.evaluate(work as (...given: readonly unknown[]) => unknown, ...args) as Promise<never>,
    async find(work, ...args) {
      const handle = await page.evaluateHandle(work as (...given: readonly unknown[]) => unknown, ...args)
      const element = handle.asElement() as ElementHandle<Element> | null
      return element ? remote(element) : undefined
    },
    press: key => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    stop: () => browser.close(),
  }
}
