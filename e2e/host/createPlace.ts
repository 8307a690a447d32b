/** Where in a page a component is mounted. */
export interface Place {
  container: Element
  /** Does away with it: nothing of it is in the page afterwards. */
  remove: () => void
}

/** Markup a component is put into, at `[data-container]`. */
const markup = {
  plain: '<main data-container></main>',
  'flex column': `
    <div style="display: flex; flex-direction: column; align-items: center"><div data-container></div></div>`,
  'flex row': '<div style="display: flex"><div data-container></div></div>',
  'grid cell': `
    <div style="display: grid; grid-template-columns: auto; justify-content: start"><div data-container></div></div>`,
  float: '<div style="float: left" data-container></div>',
  dialog: '<dialog style="padding: 8px; max-width: none"><div data-container></div></dialog>',
  popover: '<div popover="manual" style="padding: 8px; max-block-size: 90vh"><div data-container></div></div>',
  form: `
    <form action="/somewhere-else">
      <input name="theirs" aria-label="Theirs" required /><div data-container></div><button>Theirs</button>
    </form>`,
  inert: '<div inert><div data-container></div></div>',
  hidden: '<div hidden><div data-container></div></div>',
  transform: `
    <div style="transform: translateX(8px) scale(0.95); transform-origin: 0 0; overflow: clip">
      <div style="min-block-size: 900px" data-container></div>
    </div>`,
}

type PlaceName = keyof typeof markup | 'shadow root' | 'iframe'

const copyOfStyles = (into: Document) =>
  Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(async ({ href }) => {
      const sheet = into.createElement('style')
      sheet.textContent = await (await fetch(href)).text()
      return sheet
    }),
  )

/** Makes a place in the page; one of markup is opened where it opens. */
export async function createPlace(name: string): Promise<Place> {
  const page = document.querySelector('#page') as Element
  if (name === 'shadow root') {
    const host = page.appendChild(document.createElement('div'))
    const root = host.attachShadow({ mode: 'open' })
    root.append(...(await copyOfStyles(document)))
    const container = root.appendChild(document.createElement('div'))
    return { container, remove: () => host.remove() }
  }
  if (name === 'iframe') {
    const frame = page.appendChild(document.createElement('iframe'))
    frame.title = 'A part of the page'
    frame.style.cssText = 'inline-size: 100%; block-size: 600px; border: 0'
    const inside = frame.contentDocument as Document
    inside.head.append(...(await copyOfStyles(inside)))
    const container = inside.body.appendChild(inside.createElement('div'))
    return { container, remove: () => frame.remove() }
  }
  page.innerHTML = markup[name as Exclude<PlaceName, 'shadow root' | 'iframe'>]
  page.querySelector('dialog')?.showModal()
  page.querySelector<HTMLElement>('[popover]')?.showPopover()
  return { container: page.querySelector('[data-container]') as Element, remove: () => page.replaceChildren() }
}
