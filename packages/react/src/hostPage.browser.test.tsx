import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { KycLinkButton } from './link/KycLinkButton.js'
import { GridKycProvider } from './provider/GridKycProvider.js'
import stylesheet from './styles.css?inline'
import { TextField } from './ui/TextField.js'
import { Theme } from './ui/Theme.js'

/** One of each element a page is made of. */
const page = `
  <main><h1>Settings</h1><p>Some <a href="#here">text</a> and <code>code</code></p>
    <form><fieldset><legend>Who</legend><label>Name <input value="Ada"></label>
      <select><option>One</option></select><textarea>Words</textarea><input type="checkbox"><input type="radio">
      <button>Save</button></fieldset></form>
    <ul><li>One</li></ul><dl><dt>Term</dt><dd>Meaning</dd></dl><table><tbody><tr><td>Cell</td></tr></tbody></table>
    <progress value="0.5"></progress><svg viewBox="0 0 8 8"><path d="M0 0h8"/></svg><dialog open>Really?</dialog></main>`

const everything = (element: Element) =>
  Object.fromEntries(
    [...getComputedStyle(element)].map(name => [name, getComputedStyle(element).getPropertyValue(name)]),
  )

interface DevTools {
  send: (method: string, parameters: object) => Promise<void>
}

it('is dark when the theme says so, and not because the device is', async () => {
  const devTools = cdp() as unknown as DevTools
  const prefer = (value: string) =>
    devTools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(stylesheet)
  document.adoptedStyleSheets.push(sheet)
  const colorOf = (theme?: 'light' | 'dark' | 'system') => {
    const { container, unmount } = render(<Theme theme={theme}>Name</Theme>)
    const { color } = getComputedStyle(container.firstElementChild as Element)
    unmount()
    return color
  }
  await prefer('dark')
  const [light, dark] = [colorOf('light'), colorOf('dark')]
  expect(light).not.toBe(dark)
  expect(colorOf()).toBe(light)
  expect(colorOf('system')).toBe(dark)
  await prefer('light')
  expect(colorOf('system')).toBe(light)
  await prefer('')
  document.adoptedStyleSheets.pop()
})

it('changes nothing of the page it is mounted in, and leaves nothing behind', () => {
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = page
  const elements = [document.documentElement, document.body, ...host.querySelectorAll('*')]
  // The page grows with what is mounted below: its own height is no style of ours.
  const grows = (element: Element) => element === document.documentElement || element === document.body
  const look = () =>
    elements.map(element => {
      const {
        height,
        'block-size': blockSize,
        'perspective-origin': p,
        'transform-origin': t,
        ...style
      } = everything(element)
      return grows(element) ? style : { ...style, height, blockSize, p, t }
    })
  const attributes = () =>
    [document.documentElement, document.body].map(element =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    )
  const before = { look: look(), attributes: attributes(), head: document.head.childElementCount }

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(stylesheet)
  document.adoptedStyleSheets.push(sheet)
  const { unmount } = render(
    <GridKycProvider proxyUrl="/api/grid" support="Contact us" fetch={() => new Promise(() => undefined)}>
      <KycLinkButton />
      <TextField label="Name" value="" onChange={() => undefined} />
    </GridKycProvider>,
  )
  expect(look()).toEqual(before.look)
  expect({ attributes: attributes(), head: document.head.childElementCount }).toEqual({
    attributes: before.attributes,
    head: before.head,
  })

  unmount()
  expect(look()).toEqual(before.look)
  document.adoptedStyleSheets.pop()
  host.remove()
})
