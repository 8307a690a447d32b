import type { CDPSession, Page } from '@playwright/test'

interface AxValue {
  value?: unknown
}

interface AxNode {
  nodeId: string
  ignored: boolean
  role?: AxValue
  name?: AxValue
  description?: AxValue
  value?: AxValue
  properties?: { name: string; value: AxValue }[]
  childIds?: string[]
  backendDOMNodeId?: number
}

/** Roles whose content is their name: nothing of it is announced again below them. */
const whole = new Set([
  'button',
  'link',
  'heading',
  'radio',
  'checkbox',
  'textbox',
  'combobox',
  'progressbar',
  'option',
])
/** Roles of containers: announced before their content where they have a name. */
const holders = new Set(['group', 'radiogroup', 'region', 'navigation', 'list', 'form', 'table', 'dialog', 'alert'])

declare global {
  interface Window {
    announced: string[]
  }
}

/** Notes what live regions come to say, from before they say it. */
function listen(): void {
  window.announced = []
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
  new MutationObserver(changes => {
    const regions = new Set(
      changes.flatMap(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live) ?? []),
    )
    for (const region of regions) {
      const text = region.textContent?.trim()
      if (text) window.announced.push(`${region.getAttribute('role') ?? 'status'}: “${text}”`)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** A journey as assistive technology is given it by Chromium: what is new on the page, what is said, where the focus goes. */
export class Transcript {
  readonly #page: Page
  readonly #lines: string[] = []
  #cdp: CDPSession | undefined
  #before: string[] = []
  #focus = ''

  constructor(page: Page, title: string) {
    this.#page = page
    this.#lines.push(`## ${title}`)
  }

  /** Before the page is opened. */
  async start(): Promise<void> {
    await this.#page.addInitScript(listen)
    this.#cdp = await this.#page.context().newCDPSession(this.#page)
    await this.#cdp.send('Accessibility.enable')
  }

  /** Does something, waits for what it leads to, and notes what came of it. */
  async step(what: string, act: () => Promise<unknown>): Promise<void> {
    await this.#page.evaluate(() => window.announced?.splice(0))
    await act()
    const { lines, focus } = await this.#read()
    const announced = await this.#page.evaluate(() => window.announced.splice(0))
    this.#lines.push('', `**${what}**`, '')
    const said = announced.filter((line, at) => line !== announced[at - 1])
    const known = [...this.#before]
    const isNew = (line: string) => {
      const at = known.indexOf(line)
      if (at >= 0) known.splice(at, 1)
      return at < 0
    }
    const fresh = lines.filter(isNew)
    if (focus && focus !== this.#focus) this.#lines.push(`- focus moves to ${focus}`)
    this.#lines.push(...said.map(line => `- says ${line}`), ...fresh.map(line => `- ${line}`))
    this.#before = lines
    this.#focus = focus
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`
  }

  /** The page below our outermost elements, line by line, from Chromium's own accessibility tree. */
  async #read(): Promise<{ lines: string[]; focus: string }> {
    const cdp = this.#cdp
    if (!cdp) throw new Error('Start the transcript before its first step.')
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] }
    const byId = new Map(nodes.map(node => [node.nodeId, node]))
    const lines: string[] = []
    const read = (node: AxNode, into = lines) => {
      const role = String(node.role?.value ?? '')
      const line = node.ignored ? undefined : describe(node)
      if (line) into.push(line)
      // A live region is announced by itself.
      if (role === 'Iframe' || role === 'status') return
      if (!node.ignored && (whole.has(role) || role === 'StaticText')) return
      for (const id of node.childIds ?? []) {
        const child = byId.get(id)
        if (child) read(child, into)
      }
    }
    for (const id of await this.#roots(cdp)) {
      const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === id)
      if (root) read(root)
    }
    const frame = nodes.find(({ role, ignored }) => role?.value === 'Iframe' && !ignored)
    const inFrame = await this.#page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)
    const focused = inFrame ? frame : nodes.find(node => has(node, 'focused') && node.role?.value !== 'RootWebArea')
    if (!focused) return { lines: withoutLabels(lines), focus: '' }
    const below: string[] = []
    read(focused, below)
    return { lines: withoutLabels(lines), focus: describe(focused) ?? `what begins with ${below[0]}` }
  }

  async #roots(cdp: CDPSession): Promise<number[]> {
    const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
    const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.gk-root' })
    return Promise.all(nodeIds.map(async nodeId => (await cdp.send('DOM.describeNode', { nodeId })).node.backendNodeId))
  }
}

const property = (node: AxNode, name: string) => node.properties?.find(each => each.name === name)?.value.value
const has = (node: AxNode, name: string) => [true, 'true', 'mixed'].includes(property(node, name) as string | boolean)

/** Without the text that is announced as the name or the description of another node. */
const withoutLabels = (lines: readonly string[]) =>
  lines.filter(line => {
    const text = line.startsWith('text “') ? line.slice('text “'.length, -1) : undefined
    const tells = (other: string) => other.includes(`“${text}`) || other.includes(`${text}”`)
    return text === undefined || !lines.some(other => !other.startsWith('text ') && tells(other))
  })

/** One node as one line; undefined for a node that is not announced by itself. */
function describe(node: AxNode): string | undefined {
  const role = String(node.role?.value ?? '')
  const name = String(node.name?.value ?? '').trim()
  if (role === 'StaticText') return name ? `text “${name}”` : undefined
  if (holders.has(role)) return name ? `${role} “${name}”` : undefined
  if (!whole.has(role) && role !== 'Iframe' && role !== 'image') return undefined
  if (role === 'image' && !name) return undefined
  const states = [
    has(node, 'checked') && 'chosen',
    has(node, 'required') && 'needed',
    has(node, 'invalid') && 'not right yet',
    has(node, 'disabled') && 'unavailable',
    has(node, 'busy') && 'busy',
    property(node, 'expanded') === false && role === 'button' && 'opens more',
  ].filter(Boolean)
  const value = role === 'textbox' && node.value?.value ? `, with “${node.value.value}” in it` : ''
  const help = node.description?.value && !['button', 'link'].includes(role) ? `; “${node.description.value}”` : ''
  return `${role === 'Iframe' ? 'frame' : role} “${name}”${states.map(state => `, ${state}`).join('')}${value}${help}`
}
