import type { RemoteBrowser } from './RemoteBrowser.js'

interface Channel {
  on(event: string, listener: (payload: { storyId?: string; status?: string; message?: string }) => void): void
  off(event: string, listener: (payload: never) => void): void
  emit(event: string, payload: object): void
}

/** Opens a built Storybook without a story; {@link playStory} then shows one after the other in the same page. */
export async function openStorybook(browser: RemoteBrowser, site: string): Promise<void> {
  await browser.open(`${site}iframe.html?viewMode=story`)
  await browser.evaluate(setGlobalsInPage, {})
}

/**
 * Runs in a page of the built Storybook: waits until it can show a story, and sets what the toolbar would. Axe, which the
 * accessibility panel runs after every play, is run elsewhere.
 */
export async function setGlobalsInPage(globals: Readonly<Record<string, string>>): Promise<void> {
  const page = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel
    __STORYBOOK_PREVIEW__?: { ready(): Promise<unknown> }
  }
  while (!page.__STORYBOOK_PREVIEW__ || !page.__STORYBOOK_ADDONS_CHANNEL__) {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await page.__STORYBOOK_PREVIEW__.ready()
  page.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { ...globals, a11y: { manual: true } } })
}

/** Shows a story and waits for its play. Returns what failed: the play, an error, or console output. */
export const playStory = (browser: RemoteBrowser, id: string): Promise<string[]> => browser.evaluate(playInPage, id)

/** Runs in a page of the built Storybook, so it knows nothing but its argument. */
export async function playInPage(storyId: string): Promise<string[]> {
  const channel = (globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__
  const faults: string[] = []
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener('error', event => faults.push(`error: ${event.message}`), { signal })
  window.addEventListener('unhandledrejection', event => faults.push(`rejection: ${event.reason}`), { signal })
  // WebKit opens the list of its own for a press that a script made, and what lies under the pointer there is chosen.
  const pressSelect = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLSelectElement)) return
    event.preventDefault()
    event.target.focus()
  }
  window.addEventListener('mousedown', pressSelect, { signal, capture: true })
  const { error, warn } = console
  console.error = (...said) => void faults.push(`console.error: ${said.map(String).join(' ')}`)
  console.warn = (...said) => void faults.push(`console.warn: ${said.map(String).join(' ')}`)
  const listeners: [string, (payload: never) => void][] = []
  const listen = (event: string, listener: Parameters<Channel['on']>[1]) => {
    listeners.push([event, listener])
    channel.on(event, listener)
  }
  await new Promise<void>(resolve => {
    const timer = setTimeout(() => {
      faults.push('The play did not end within 60 seconds.')
      resolve()
    }, 60_000)
    // Storybook reports a play that threw as a success, so its error is listened for separately.
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
      listen(event, payload => {
        faults.push(`${event}: ${payload.message ?? JSON.stringify(payload)}`)
        if (event !== 'playFunctionThrewException') {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    listen('storyFinished', payload => {
      if (payload.storyId !== storyId) return
      if (payload.status !== 'success') faults.push(`The story ended with ${payload.status}.`)
      clearTimeout(timer)
      resolve()
    })
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' })
  })
  stop.abort()
  Object.assign(console, { error, warn })
  for (const [event, listener] of listeners) channel.off(event, listener)
  // Storybook warns about a global of its own when a tool looks through all of them, and it alone observes sizes here, which
  // WebKit reports when they change once more in between.
  return faults.filter(fault => !/Accessing the Story Store|^error: ResizeObserver loop/.test(fault))
}
