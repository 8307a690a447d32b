import { chromium as playwrightChromium } from '@playwright/test'
import { chromium } from '../../scripts/chromium.mjs'
import { stories } from '../builtStorybook.js'
import { expect, test } from './fixtures.js'
import { openStorybook, playInPage, playStory, setGlobalsInPage } from './playStory.js'
import type { RemoteBrowser } from './RemoteBrowser.js'

/** The browser's own controls, each in its own size. */
const native = 'progress, option, input[type=checkbox], input[type=radio], textarea, svg, svg *'

/** Some browsers fit a text area to its text and others do not: what is around it is compared with one of the same height. */
const sameHeight = 'textarea { block-size: 96px !important }'

interface Box {
  name: string
  box: readonly [left: number, top: number, width: number, height: number]
}

/** Runs in a page: every part of ours with the edges of its box, relative to the component it is in. */
async function boxesInPage([without, style]: readonly [string, string]): Promise<Box[]> {
  document.head.appendChild(document.createElement('style')).textContent = style
  await document.fonts.ready
  const found: Box[] = []
  for (const element of document.querySelectorAll('.gk-root [class*="gk-"]')) {
    if (element.matches(without) || element.closest('.gk-visually-hidden, [hidden]')) continue
    const root = element.closest('.gk-root')?.getBoundingClientRect()
    const { left, top, width, height } = element.getBoundingClientRect()
    if (!root || width === 0 || height === 0) continue
    const box = [left - root.left, top - root.top, width, height].map(each => Math.round(each * 10) / 10)
    found.push({ name: element.className.toString(), box: box as unknown as Box['box'] })
  }
  return found
}

/** What a browser that loses a declaration of ours has otherwise; each is a length, whatever the text in it takes. */
const spacing = ['padding', 'border-width', 'row-gap', 'column-gap', 'font-size', 'line-height'].flatMap(name =>
  name === 'padding' || name === 'border-width'
    ? ['top', 'right', 'bottom', 'left'].map(side => (name === 'padding' ? `padding-${side}` : `border-${side}-width`))
    : name,
)

/** Runs in a page: the spacing of every part of ours, in whole px. */
function spacingInPage([without, properties]: readonly [string, readonly string[]]): string[] {
  return [...document.querySelectorAll('.gk-root [class*="gk-"]')].flatMap(element => {
    if (element.matches(without) || !element.checkVisibility?.()) return []
    const style = getComputedStyle(element)
    return `${element.className}: ${properties.map(name => Math.round(Number.parseFloat(style.getPropertyValue(name)))).join(' ')}`
  })
}

/** Screens whose rows and cards lost their padding in WebKit once. Their texts may break elsewhere, so boxes are not compared. */
const screens = [
  'Business/BusinessKybWizard: Review Complete',
  'Business/BusinessKybWizard: Review With Missing Answers',
  'Owners/BeneficialOwnerList: Three Owners',
  'Errors/VerificationErrorList: Several Issues',
  'Documents/DocumentChecklist: Business',
  'Operators/CustomerTable: List',
]

/** Shows each story in Chromium and in the browser under test, after its play, and reads something in both pages. */
async function compareStories<Argument, Read>(
  { browserUnderTest, site }: { browserUnderTest: RemoteBrowser; site: string },
  shown: readonly { id: string }[],
  readInPage: (argument: Argument) => Read | Promise<Read>,
  argument: Argument,
  compare: (id: string, expected: Awaited<Read>, actual: Awaited<Read>) => void,
): Promise<void> {
  const browser = await playwrightChromium.launch(chromium)
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 720 } })
    await page.goto(`${site}iframe.html?viewMode=story`)
    await page.evaluate(setGlobalsInPage, {})
    await browserUnderTest.resize(800, 720)
    await openStorybook(browserUnderTest, site)
    for (const { id } of shown) {
      await page.evaluate(playInPage, id)
      await playStory(browserUnderTest, id)
      const expected = (await page.evaluate(readInPage as never, argument)) as Awaited<Read>
      compare(id, expected, (await browserUnderTest.evaluate(readInPage, argument)) as Awaited<Read>)
    }
  } finally {
    await browser.close()
  }
}

test('gives every part of whole screens the spacing it has in Chromium', async ({ browserUnderTest, site }) => {
  test.setTimeout(300_000)
  const shown = stories.filter(({ name, title }) => screens.includes(`${title}: ${name}`))
  expect(shown).toHaveLength(screens.length)
  const argument = [native, spacing] as const
  await compareStories({ browserUnderTest, site }, shown, spacingInPage, argument, (id, expected, actual) => {
    expect(expected.length).toBeGreaterThan(10)
    expect.soft(actual, `spacing of ${id}`).toEqual(expected)
  })
})

const matrices = stories.filter(({ name, title }) => name === 'Matrix' && title.startsWith('Primitives/'))

test('gives every part of a primitive the box it has in Chromium, within 4 px', async ({ browserUnderTest, site }) => {
  test.setTimeout(600_000)
  const argument = [native, sameHeight] as const
  await compareStories({ browserUnderTest, site }, matrices, boxesInPage, argument, (id, expected, actual) => {
    const names = (boxes: readonly Box[]) => boxes.map(({ name }) => name)
    expect.soft(names(actual), `parts of ${id}`).toEqual(names(expected))
    const others = actual.filter(({ box }, at) =>
      box.some((edge, side) => Math.abs(edge - (expected[at]?.box[side] ?? Number.NaN)) > 4),
    )
    expect.soft(others, `boxes of ${id}`).toEqual([])
  })
})
