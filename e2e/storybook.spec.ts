import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { en, operatorsEn } from '@grid-kyc/react/en'
import { test as base, expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { chromium } from '../scripts/chromium.mjs'
import { entries, stories, storybookFolder, titles } from './builtStorybook.js'
import { expectPicture } from './expectPicture.js'
import { expectVerified } from './expectVerified.js'
import { playInPage, setGlobalsInPage } from './remote/playStory.js'
import { serveFolder } from './servers/serveFolder.js'
import { unreadable } from './unreadable.js'
import { unseenFocus } from './unseenFocus.js'

/*
 * Every story of the built Storybook, visited once: what holds for all of them. Plays run in it too, so that a story is in
 * the state it is about.
 */

/** Pictures are comparable only where fonts render alike. */
const isDebian = process.platform === 'linux' && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
const comparesPictures = isDebian && chromium.executablePath === '/usr/bin/chromium'

const modes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const

const below = '/anywhere/at/all/'
const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here.
    async ({}, use) => {
      const server = await serveFolder(storybookFolder, below)
      await use(server.origin + below)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

/** Notes what no story may ask for. */
function watch(page: Page, origin: string): string[] {
  const noted: string[] = []
  page.on('request', request => {
    const { protocol, origin: to } = new URL(request.url())
    if (to !== origin && protocol !== 'data:' && protocol !== 'blob:') noted.push(`request to ${to}`)
  })
  return noted
}

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // A component is not a page: these three belong to the host.
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
  },
  resultTypes: ['violations'],
}

/** What depends on colours: the rest of axe's rules say the same in every mode. */
const ofColours: RunOptions = {
  ...options,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

/** What axe has against the page as it is, contrast included. */
async function violations(page: Page, rules: RunOptions): Promise<unknown[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async given => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, given)
    return found.violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html) }))
  }, rules)
}

/** Every message key that is shown on the page, and every placeholder that was not filled. */
const rawMessages = (text: string) => [
  ...Object.keys({ ...en, ...operatorsEn }).filter(key =>
    new RegExp(`(^|\\s)${key.replaceAll('.', '\\.')}(\\s|$)`).test(text),
  ),
  ...(text.match(/\{\w+\}/g) ?? []),
]

/** The text spacing a user may set on any page by WCAG 1.4.12 without losing text. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** Nothing scrolls sideways, and every word can be read. */
async function expectToFit(page: Page, which: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(beyond, `pixels by which it is too wide: ${which}`).toBeLessThanOrEqual(0)
  expect.soft(await unreadable(page), which).toEqual([])
}

test.describe.configure({ mode: 'parallel' })

for (const title of titles) {
  const own = stories.filter(story => story.title === title)
  test(title, async ({ page, site }, info) => {
    const isRedrawing = info.config.updateSnapshots === 'all'
    test.setTimeout(30_000 + own.length * 90_000)
    const noted = watch(page, new URL(site).origin)
    // One page for all stories of a title.
    await page.emulateMedia({ reducedMotion: 'reduce', ...modes[0].media })
    await page.goto(`${site}iframe.html?viewMode=story`)
    await page.evaluate(setGlobalsInPage, {})
    for (const { id, name } of own) {
      if (isRedrawing && name !== 'Matrix') continue
      await test.step(name, async () => {
        await page.setViewportSize({ width: 800, height: 720 })
        await page.emulateMedia({ reducedMotion: 'reduce', ...modes[0].media })
        expect.soft(await page.evaluate(playInPage, id), `what went wrong in ${id}`).toEqual([])
        await page.evaluate(() => document.fonts.ready)
        if (name === 'Matrix' && comparesPictures) {
          await expectPicture(page, info, `${id}.png`)
        }
        if (isRedrawing) return
        for (const mode of modes) {
          await page.emulateMedia({ reducedMotion: 'reduce', ...mode.media })
          const found = await violations(page, mode === modes[0] ? options : ofColours)
          expect.soft(found, `${id}, ${mode.name}`).toEqual([])
        }
        // biome-ignore lint/performance/useDomNodeTextContent: what is not shown, such as a script, is no matter here.
        expect.soft(rawMessages(await page.locator('body').innerText()), `raw words in ${id}`).toEqual([])
        await page.setViewportSize({ width: 320, height: 720 })
        await expectToFit(page, `${id} on a page of 320 px`)
        if (name === 'Matrix') expect.soft(await unseenFocus(page), `focus in ${id}`).toEqual([])
        const spacing = await page.addStyleTag({ content: textSpacing })
        await expectToFit(page, `${id} with wider spacing of its text`)
        await spacing.evaluate(element => (element as Element).remove())
        await page.setViewportSize({ width: 640, height: 720 })
        const large = await page.addStyleTag({ content: ':root { font-size: 200% }' })
        await expectToFit(page, `${id} with text of twice the size`)
        await large.evaluate(element => (element as Element).remove())
        expect.soft(noted.splice(0), `what ${id} did besides`).toEqual([])
      })
    }
    if (!comparesPictures && own.some(({ name }) => name === 'Matrix')) {
      info.annotations.push({ type: 'skipped', description: 'Pictures are compared on Debian’s Chromium only.' })
    }
  })
}

test('opens on Start here, from any path, and asks nothing of another origin', async ({ page, site }) => {
  const noted = watch(page, new URL(site).origin)
  await page.goto(site)
  const preview = page.frameLocator('#storybook-preview-iframe')
  await expect(preview.getByRole('heading', { name: 'Start here' })).toBeVisible({ timeout: 25_000 })
  expect(noted.filter(line => line.startsWith('request'))).toEqual([])
  expect(entries[0]?.title).toBe('Start here')
  expect(entries[1]?.title).toMatch(/^Overview\//)
})

test('is looked at in the version that the README states, or a newer one', ({ browser }) => {
  expectVerified('Chromium', browser.version())
})

test('has a matrix and a page of documentation for every component', () => {
  const components = titles.filter(title => /^(?!Forms|Foundations|Journeys|Theming)\w+\/\w+$/.test(title))
  expect(components.length).toBeGreaterThan(30)
  const lacking = components.filter(
    title =>
      !stories.some(story => story.title === title && story.name === 'Matrix') ||
      !entries.some(entry => entry.title === title && entry.type === 'docs'),
  )
  expect(lacking).toEqual([])
})

test('leads from every page to a story or page that exists', async () => {
  const folder = new URL('../stories/', import.meta.url)
  const pages = (await readdir(folder, { recursive: true })).filter(path => path.endsWith('.mdx'))
  const links = await Promise.all(
    pages.map(async path => [
      ...(await readFile(new URL(path, folder), 'utf8')).matchAll(/\?path=\/(?:story|docs)\/([\w-]+)/g),
    ]),
  )
  const ids = links.flat().map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(20)
  expect(ids.filter(id => !entries.some(entry => entry.id === id))).toEqual([])
})
