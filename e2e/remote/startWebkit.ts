import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../../scripts/freePort.mjs'
import { findMiniBrowser } from '../../scripts/otherBrowsers.mjs'
import type { RemoteBrowser, RemoteElement } from './RemoteBrowser.js'

/** What WebKitGTK needs where there is neither a graphics card nor a desktop. */
const env = {
  ...process.env,
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  // Its sandbox wants user namespaces, which a container seldom has.
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  NO_AT_BRIDGE: '1',
  GTK_A11Y: 'none',
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
const keys = { Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015', Escape: '\uE00C', Backspace: '\uE003' }

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Ends the driver with all it started: `xvfb-run`, the X server and the browser are one process group. */
function end(driver: ChildProcess): Promise<void> {
  if (driver.exitCode !== null || driver.pid === undefined) return Promise.resolve()
  const ended = new Promise<void>(resolve => driver.once('exit', () => resolve()))
  process.kill(-driver.pid)
  return ended
}

/** WebKitGTK's MiniBrowser under a virtual X display, through W3C WebDriver spoken with `fetch`. */
export async function startWebkit(): Promise<RemoteBrowser> {
  const binary = findMiniBrowser()
  if (!binary) throw new Error('There is no WebKitGTK on this machine. Run `node scripts/ensure-browser.mjs`.')
  const port = await freePort(20_000 + Math.floor(Math.random() * 20_000))
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env,
    detached: true,
  })

  async function call(
    method: string,
    path: string,
    body?: object,
    signal: AbortSignal | null = null,
  ): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`WebKitWebDriver, ${method} ${path}: ${JSON.stringify(value).slice(0, 400)}`)
    return value
  }

  try {
    for (let tries = 0; !(await call('GET', '/status').catch(() => false)); tries++) {
      if (tries > 200) throw new Error('WebKitWebDriver does not answer.')
      await sleep(100)
    }
    const session = (await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          // With any other strategy it waits for loads it never sees the end of.
          pageLoadStrategy: 'none',
          // A page with unsaved answers asks before it is left; this user leaves.
          unhandledPromptBehavior: 'accept',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    })) as { sessionId: string; capabilities: { browserVersion?: string } }
    const at = `/session/${session.sessionId}`
    // A play ends by itself within 60 seconds. A script of a page that is left never ends.
    await call('POST', `${at}/timeouts`, { script: 90_000 })

    /** A promise, which `execute/sync` would wait for only in newer drivers. */
    const run = async (work: unknown, args: readonly unknown[]) => {
      const script = `const done = arguments[arguments.length - 1]
        Promise.resolve().then(() => (${String(work)})(...Array.from(arguments).slice(0, -1)))
          .then(value => done({ value: value === undefined ? null : value }), error => done({ error: String(error && error.stack || error) }))`
      const result = (await call('POST', `${at}/execute/async`, { script, args })) as {
        value?: unknown
        error?: string
      }
      if (result.error !== undefined) throw new Error(result.error)
      return result.value
    }
    /**
     * A look at the page as it is. While a page that was kept takes the place of another, the driver may lose the answer:
     * the next look gets one.
     */
    const look = (script: string, args: readonly unknown[]) =>
      call('POST', `${at}/execute/sync`, { script, args }, AbortSignal.timeout(5_000))
    /** With `pageLoadStrategy: 'none'` nothing waits for the new document. */
    const loaded = async (leave: () => Promise<unknown>) => {
      await call('POST', `${at}/execute/sync`, { script: 'window.isLeft = true', args: [] })
      await leave()
      for (let tries = 0; tries < 300; tries++) {
        const ready = await look("return !window.isLeft && document.readyState !== 'loading'", []).catch(() => false)
        if (ready) return
        await sleep(50)
      }
      throw new Error('WebKit did not load the page.')
    }
    const type = async (text: string) => {
      const actions = [...text].flatMap(value => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] })
    }
    const remote = (id: string): RemoteElement => ({
      click: async () => void (await call('POST', `${at}/element/${id}/click`, {})),
      type,
      upload: async path => void (await call('POST', `${at}/element/${id}/value`, { text: path })),
    })

    return {
      name: 'webkit',
      version: session.capabilities.browserVersion ?? 'unknown',
      open: url => loaded(() => call('POST', `${at}/url`, { url })),
      back: () => loaded(() => call('POST', `${at}/back`, {})),
      reload: () => loaded(() => call('POST', `${at}/refresh`, {})),
      evaluate: (work, ...args) => run(work, args) as Promise<never>,
      // It looks in one go: a page may be left at any time, and a script that waits would then never end.
      async find(work, ...args) {
        const script = `return (${String(work)})(...arguments) ?? null`
        const element = (await look(script, args)) as { [elementKey]: string } | null
        return element ? remote(element[elementKey]) : undefined
      },
      press: key => type(keys[key]),
      async resize(width, height) {
        const inner = () => run(() => [innerWidth, innerHeight], []) as Promise<[number, number]>
        await call('POST', `${at}/window/rect`, { width, height })
        const [currentWidth, currentHeight] = await inner()
        await call('POST', `${at}/window/rect`, { width: 2 * width - currentWidth, height: 2 * height - currentHeight })
      },
      async stop() {
        await call('DELETE', at).catch(() => undefined)
        await end(driver)
      },
    }
  } catch (error) {
    await end(driver)
    throw error
  }
}
