import type { BrowserContext, Frame, Page } from '@playwright/test'
import { expect, test } from './fixtures.js'
import { hostComponents, type Scope } from './hostComponents.js'
import { person } from './people.js'
import { countRemains, readRemains } from './remains.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

/*
 * The pages people really have, each with all five named components in turn: each mounts, accepts typing, continues, unmounts,
 * and leaves nothing behind.
 */

interface HostCase {
  name: string
  /** What the page does differently, as its address says it. */
  asked?: Record<string, string | string[]>
  viewport?: { width: number; height: number }
  /** Happens before the page is opened. */
  before?: (page: Page) => Promise<unknown>
  /** Happens when the page has been opened, and before anything is mounted. */
  opened?: (page: Page, context: BrowserContext, environment: TestEnvironment) => Promise<void>
  /** Happens as soon as the component is mounted, shown or not. */
  mounted?: (page: Page, context: BrowserContext) => Promise<void>
  /** Happens once the component is shown, before anything is typed. */
  shown?: (page: Page) => Promise<void>
  /** Happens between the typing and what comes next. */
  typed?: (page: Page, context: BrowserContext) => Promise<void>
  /** Happens when the component has gone on. */
  after?: (page: Page) => Promise<void>
  scope?: (page: Page) => Scope
  /** Where the page itself is: in a frame of another one, or not. */
  frame?: (page: Page) => Frame
  end?: (page: Page) => Promise<unknown>
}

const rootOf = (page: Page) => page.locator('#page .gk-root').first()

/** It is as wide as can be read, and no wider than the page. */
async function expectToFit(page: Page) {
  const root = await rootOf(page).boundingBox()
  const { width } = page.viewportSize() ?? { width: 0 }
  expect(root?.width).toBeGreaterThanOrEqual(Math.min(width - 100, 560))
  expect((root?.x ?? 0) + (root?.width ?? 0)).toBeLessThanOrEqual(width)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** What has the focus can be seen, also where a keyboard or a magnification leaves little of the page. */
const expectFocusInView = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const { top, bottom, left } = (document.activeElement as Element).getBoundingClientRect()
        const view = window.visualViewport as VisualViewport
        const inside = { top: top - view.offsetTop, bottom: bottom - view.offsetTop, left: left - view.offsetLeft }
        return inside.bottom > 0 && inside.top < view.height && inside.left < view.width
      }),
    )
    .toBe(true)

/** No two elements have one id, so that every label has its own control. */
async function expectUniqueIds(page: Page) {
  await expect(page.locator('aside .gk-root').first()).toBeVisible()
  const twice = () =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, at) => ids.indexOf(id) !== at)
    })
  await expect.poll(twice).toEqual([])
}

const removeFromPlace = (attribute: string) => (page: Page) =>
  page.evaluate(name => document.querySelector(`#page > [${name}]`)?.removeAttribute(name), attribute)

const phone = async (page: Page, height: number, pageScaleFactor: number) => {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setDeviceMetricsOverride', { width: 390, height, deviceScaleFactor: 3, mobile: true })
  await devTools.send('Emulation.setPageScaleFactor', { pageScaleFactor })
  await devTools.detach()
}

const shrinking = ['flex column', 'flex row', 'grid cell', 'float', 'dialog', 'popover']

const cases: readonly HostCase[] = [
  ...shrinking.map(place => ({
    name: `a place that is as wide as what is in it: ${place}`,
    asked: { place },
    viewport: { width: 320, height: 720 },
    // Chromium's scroll anchor stays at the field that had the focus before the page was laid out anew, and moves the page by
    // itself at the next press.
    before: (page: Page) =>
      page.addInitScript(() =>
        addEventListener('DOMContentLoaded', () =>
          document.documentElement.style.setProperty('overflow-anchor', 'none'),
        ),
      ),
    shown: expectToFit,
    async typed(page: Page) {
      await expectToFit(page)
      await page.setViewportSize({ width: 1280, height: 720 })
      await expectToFit(page)
    },
  })),
  ...['en_US', 'en-US@posix', ''].map(locale => ({ name: `locale "${locale}"`, asked: { locale } })),
  {
    name: 'a form of the host around it',
    asked: { place: 'form' },
    async after(page) {
      expect(new URL(page.url()).pathname).toBe('/places.html')
      await expect(page.getByLabel('Theirs')).toHaveJSProperty('form.length', 2)
    },
  },
  { name: 'a shadow root', asked: { place: 'shadow root' } },
  {
    name: 'an iframe that the page’s own code renders into',
    asked: { place: 'iframe' },
    scope: page => page.frameLocator('#page iframe'),
  },
  {
    name: 'a page in an iframe',
    before: page =>
      page.route(/\/outer\.html/, route =>
        route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Outside</title><iframe src="/places.html" style="width:600px;height:600px"></iframe>',
        }),
      ),
    scope: page => page.frameLocator('iframe'),
    frame: page => page.frames()[1] as Frame,
  },
  { name: 'React 18.3 in StrictMode', asked: { copy: 'react18', strict: '' } },
  { name: 'React 19 in StrictMode', asked: { copy: 'react19', strict: '' } },
  {
    name: 'copies of React, and of this library, beside it',
    asked: { beside: ['react19', 'react18'] },
    shown: expectUniqueIds,
    scope: page => page.locator('#page'),
  },
  {
    name: '<Activity>, hidden and shown again',
    asked: { around: 'Activity' },
    async typed(page) {
      await page.evaluate(() => window.hostPage.setHidden(true))
      await expect(rootOf(page)).toBeHidden()
      await page.waitForTimeout(300)
      await page.evaluate(() => window.hostPage.setHidden(false))
      await expect(rootOf(page)).toBeVisible()
    },
  },
  { name: 'a view transition', asked: { around: 'ViewTransition' } },
  { name: 'an inert parent', asked: { place: 'inert' }, shown: removeFromPlace('inert') },
  {
    name: 'a hidden parent',
    asked: { place: 'hidden' },
    async mounted(page) {
      await page.waitForTimeout(300)
      await removeFromPlace('hidden')(page)
    },
  },
  { name: 'a parent with a transform', asked: { place: 'transform' } },
  {
    name: '400 % zoom',
    viewport: { width: 320, height: 180 },
    shown: expectToFit,
    async typed(page) {
      await expectToFit(page)
      await expectFocusInView(page)
    },
    after: expectToFit,
  },
  {
    name: 'a phone whose keyboard opens',
    shown: page => phone(page, 844, 1),
    async typed(page) {
      await phone(page, 390, 1)
      await expectFocusInView(page)
    },
    end: page => page.close(),
  },
  {
    name: 'a page that is magnified with two fingers',
    shown: page => phone(page, 844, 2),
    typed: expectFocusInView,
    end: page => page.close(),
  },
  {
    name: 'a password manager that puts nodes of its own beside every field',
    before: page => page.addInitScript(beAPasswordManager),
    typed: async page => expect(await page.locator('[data-icon]').count()).toBeGreaterThan(0),
  },
  {
    name: 'storage that is denied',
    before: page =>
      page.addInitScript(() => {
        const get = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        }
        for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get })
      }),
    // There is no storage to search for the canary.
    end: page => page.goto('about:blank'),
  },
  {
    name: 'storage that is full',
    before: page =>
      page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota is used up.', 'QuotaExceededError')
        }
      }),
  },
  {
    name: 'a service worker, and no connection at first',
    async opened(page, context, environment) {
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/serviceWorker.js')
        await navigator.serviceWorker.ready
      })
      await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
      await page.reload()
      // Its code is loaded by the first use.
      for (const { name, arrange } of hostComponents) {
        await arrange(environment, context)
        await page.evaluate(which => window.hostPage.mount(which), name)
        await rootOf(page).getByRole('button').first().waitFor()
        await page.waitForTimeout(300)
        await page.evaluate(() => window.hostPage.unmount())
      }
    },
    async mounted(page, context) {
      await page.waitForTimeout(300)
      await context.setOffline(false)
    },
    async typed(page, context) {
      await context.setOffline(true)
      await page.waitForTimeout(300)
      await context.setOffline(false)
    },
  },
]

/** Runs in a page: what LastPass, 1Password and Bitwarden do with fields, now and later. */
function beAPasswordManager(): void {
  const decorate = (root: ParentNode) => {
    for (const input of root.querySelectorAll('input:not([data-filled])')) {
      input.setAttribute('data-filled', 'false')
      input.setAttribute('autocomplete', 'off')
      const icon = document.createElement('div')
      icon.dataset.icon = ''
      icon.style.cssText = 'position: absolute; inline-size: 0; block-size: 0'
      input.after(icon)
    }
  }
  document.addEventListener('DOMContentLoaded', () => {
    document.documentElement.append(document.createElement('com-1password-notification'))
    new MutationObserver(() => decorate(document)).observe(document.body, { childList: true, subtree: true })
  })
}

for (const each of cases) {
  const { name, asked = {}, viewport, scope = (page: Page) => page, frame = (page: Page) => page.mainFrame() } = each
  test(name, async ({ page, context, environment }) => {
    test.setTimeout(120_000)
    page.setDefaultTimeout(15_000)
    await countRemains(page)
    await each.before?.(page)
    const search = Object.entries(asked).flatMap(([key, values]) => [values].flat().map(value => [key, value]))
    const path = each.frame ? 'outer.html' : 'places.html'
    await environment.signIn(context, person)
    await page.goto(`${environment.appOrigin}/${path}?${new URLSearchParams(search as [string, string][])}`)
    await frame(page).waitForFunction(() => 'hostPage' in window)
    await each.opened?.(page, context, environment)
    for (const component of hostComponents) {
      await test.step(component.name, async () => {
        if (viewport) await page.setViewportSize(viewport)
        await component.arrange(environment, context)
        const remains = await readRemains(frame(page))
        if (each.opened) await context.setOffline(true)
        await frame(page).evaluate(which => window.hostPage.mount(which), component.name)
        const root = scope(page).locator('.gk-root').first()
        await expect(root).toBeAttached()
        await each.mounted?.(page, context)
        await expect(root).toBeVisible()
        await each.shown?.(page)
        await component.type(scope(page))
        await each.typed?.(page, context)
        await component.isKept(scope(page))
        await component.goOn(scope(page))
        await each.after?.(page)
        await frame(page).evaluate(() => window.hostPage.unmount())
        await expect.poll(() => readRemains(frame(page)), { message: `left by ${component.name}` }).toEqual(remains)
      })
    }
    await each.end?.(page)
  })
}
