import { fileURLToPath } from 'node:url'
import { type CDPSession, type Page, chromium as playwright } from '@playwright/test'
import { buildStylesheet } from '../scripts/buildStylesheet.mjs'
import { bundleConsumer } from '../scripts/bundleConsumer.mjs'
import { chromium } from '../scripts/chromium.mjs'

const stylesheet = fileURLToPath(new URL('../packages/react/src/styles.css', import.meta.url))

/** An isolated page's clock ticks every 5 µs; any other's, every 100. */
const isolated = {
  'content-type': 'text/html',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

/** Bundles a module for production, opens it in a page of its own with our stylesheet, and closes it after the work. */
export async function inBenchPage<Result>(
  source: string,
  work: (tab: Page, devTools: CDPSession) => Promise<Result>,
): Promise<Result> {
  const { initial, lazy } = await bundleConsumer(source)
  const files = new Map([...initial, ...lazy].map(({ fileName, code }) => [`/${fileName}`, code]))
  const browser = await playwright.launch(chromium)
  try {
    const tab = await browser.newPage()
    await tab.route('**/*', route => {
      const code = files.get(new URL(route.request().url()).pathname)
      if (code !== undefined) return route.fulfill({ body: code, contentType: 'text/javascript' })
      return route.fulfill({ body: '<!doctype html><title>Benchmark</title><div id="root">', headers: isolated })
    })
    await tab.goto('https://app.example/')
    await tab.addScriptTag({ url: `/${initial[0]?.fileName}`, type: 'module' })
    await tab.addStyleTag({ content: await buildStylesheet(stylesheet) })
    return await work(tab, await tab.context().newCDPSession(tab))
  } finally {
    await browser.close()
  }
}

/** Milliseconds of the processor the main thread has taken, layout and painting with it; `Performance` has to be enabled. */
export async function taskTime(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}
