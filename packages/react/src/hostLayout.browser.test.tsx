import { render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import stylesheet from './styles.css?inline'
import { Theme } from './ui/Theme.js'

const sheet = new CSSStyleSheet()
sheet.replaceSync(`${stylesheet} body { margin: 0 }`)
beforeEach(() => void document.adoptedStyleSheets.push(sheet))
afterEach(async () => {
  document.adoptedStyleSheets.pop()
  await page.viewport(800, 720)
})

/** Places that are as wide as what is in them. */
const places: Record<string, string> = {
  'a centred flex column':
    '<div style="display:flex;flex-direction:column;align-items:center"><div id="place"></div></div>',
  'a flex row': '<div style="display:flex"><div id="place"></div></div>',
  'a grid cell of auto width': '<div style="display:grid;grid-template-columns:auto"><div id="place"></div></div>',
  'a centred grid': '<div style="display:grid;place-items:center"><div id="place"></div></div>',
  'a float': '<div style="float:left" id="place"></div>',
  'an inline block': '<div style="display:inline-block" id="place"></div>',
  'a native dialog': '<dialog open style="padding:8px"><div id="place"></div></dialog>',
  'an absolute box': '<div style="position:absolute" id="place"></div>',
  'a table cell': '<table><tbody><tr><td id="place"></td></tr></tbody></table>',
  'as wide as its narrowest': '<div style="width:min-content" id="place"></div>',
}

const mount = (html: string) => {
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = html
  const { unmount } = render(<Theme>Confirm who you are, so that we can open your account for you.</Theme>, {
    container: host.querySelector('#place') as HTMLElement,
  })
  const { width, right } = (host.querySelector('.gk-root') as HTMLElement).getBoundingClientRect()
  const scrolls = document.documentElement.scrollWidth - window.innerWidth
  unmount()
  host.remove()
  return { width, right, scrolls }
}

describe.each([[320], [800], [1280]])('on a page of %d px', width => {
  it.each(Object.entries(places))('is readable in %s, and no wider than the page', async (name, html) => {
    await page.viewport(width, 720)
    const shown = mount(html)
    expect(shown.width).toBeGreaterThanOrEqual(190)
    expect(shown.right).toBeLessThanOrEqual(width)
    expect(shown.scrolls).toBeLessThanOrEqual(0)
    // In a wide place it is as wide as a form.
    if (width >= 800 && !name.startsWith('as wide')) expect(shown.width).toBeGreaterThanOrEqual(560)
  })
})

it('still shrinks beside its neighbours, and makes no narrow place scroll', () => {
  const beside =
    '<div style="display:flex;width:600px"><p style="flex:0 0 200px">Menu</p><main style="flex:1" id="place"></main></div>'
  expect(mount(beside).width).toBe(400)
  const narrow = '<div style="width:100px;overflow:auto"><div id="place"></div></div>'
  expect(mount(narrow).width).toBe(100)
})
