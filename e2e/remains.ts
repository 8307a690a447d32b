import type { Frame, Page } from '@playwright/test'

/** What a page holds that outlives a component: each is a line of text, so that a difference can be read. */
interface Remains {
  listeners: string[]
  timers: string[]
  observers: string[]
  objectUrls: string[]
  requests: string[]
  nodes: string
  sheets: number
  state: string
}

declare global {
  interface Window {
    readRemains: () => Remains
  }
}

/** Begins to count, before anything else runs in the page. */
export const countRemains = (page: Page) => page.addInitScript(countInPage)

export const readRemains = (page: Frame): Promise<Remains> => page.evaluate(() => window.readRemains())

/** Runs in a page, so it knows nothing but the page. */
function countInPage(): void {
  const where = () => (new Error().stack ?? '').split('\n').slice(3, 6).join(' ').replaceAll(/\s+/g, ' ')
  const listeners = new Map<EventTarget, Map<string, { listener: unknown; text: string }[]>>()
  const keyOf = (type: string, options: unknown) =>
    `${type} ${typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options)}`
  const { addEventListener, removeEventListener } = EventTarget.prototype
  function forget(target: EventTarget, key: string, listener: unknown) {
    const all = listeners.get(target)?.get(key)
    const at = all?.findIndex(each => each.listener === listener) ?? -1
    if (at >= 0) all?.splice(at, 1)
  }
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window
    addEventListener.call(target, type, listener, options)
    if (!listener || target instanceof AbortSignal) return
    const key = keyOf(type, options)
    const ofTarget = listeners.get(target) ?? new Map()
    listeners.set(target, ofTarget)
    const all = ofTarget.get(key) ?? []
    ofTarget.set(key, all)
    if (all.some((each: { listener: unknown }) => each.listener === listener)) return
    all.push({ listener, text: where() })
    const { once, signal } = (typeof options === 'object' && options) || {}
    if (once) addEventListener.call(target, type, () => forget(target, key, listener), options)
    if (signal) addEventListener.call(signal, 'abort', () => forget(target, key, listener))
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window
    removeEventListener.call(target, type, listener, options)
    forget(target, keyOf(type, options), listener)
  }

  const timers = new Map<unknown, string>()
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window
  Object.assign(window, {
    setTimeout(work: (...args: unknown[]) => void, after = 0, ...args: unknown[]) {
      const id = setTimeout(() => {
        timers.delete(id)
        work(...args)
      }, after)
      timers.set(id, `timeout of ${after} ms ${where()}`)
      return id
    },
    setInterval(work: (...args: unknown[]) => void, every = 0, ...args: unknown[]) {
      const id = setInterval(work, every, ...args)
      timers.set(id, `interval of ${every} ms ${where()}`)
      return id
    },
    clearTimeout(id: number) {
      clearTimeout(id)
      timers.delete(id)
    },
    clearInterval(id: number) {
      clearInterval(id)
      timers.delete(id)
    },
  })

  const observers = new Map<object, string>()
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const { observe, disconnect } = window[name].prototype
    window[name].prototype.observe = function (this: object, ...args: never[]) {
      observers.set(this, `${name} ${where()}`)
      return (observe as (...given: never[]) => void).apply(this, args)
    }
    window[name].prototype.disconnect = function (this: object) {
      observers.delete(this)
      disconnect.call(this as never)
    }
  }

  const objectUrls = new Set<string>()
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = object => {
    const url = createObjectURL.call(URL, object)
    objectUrls.add(url)
    return url
  }
  URL.revokeObjectURL = url => {
    objectUrls.delete(url)
    revokeObjectURL.call(URL, url)
  }

  const requests = new Map<object, string>()
  const { fetch } = window
  window.fetch = async (...args) => {
    const request = {}
    requests.set(request, args[0] instanceof Request ? args[0].url : String(args[0]))
    try {
      return await fetch(...args)
    } finally {
      requests.delete(request)
    }
  }

  window.readRemains = () => {
    const held = [...listeners].flatMap(([target, byKey]) => {
      // What is out of the page goes with it.
      if (target instanceof Node && !target.isConnected) return []
      return [...byKey].flatMap(([key, all]) => all.map(({ text }) => `${target}: ${key} ${text}`))
    })
    const page = document.documentElement.cloneNode(true) as Element
    // What the host's own build tool puts there for code that is loaded later.
    for (const link of page.querySelectorAll('link[rel=modulepreload], link[rel=stylesheet]')) link.remove()
    return {
      // React listens once for a whole document, and does not stop.
      listeners: held.filter(text => !/^\[object HTMLDocument\]: selectionchange/.test(text)),
      timers: [...timers.values()],
      observers: [...observers.values()],
      objectUrls: [...objectUrls],
      requests: [...requests.values()],
      nodes: page.outerHTML,
      sheets: document.adoptedStyleSheets.length,
      state: JSON.stringify(history.state),
    }
  }
}
