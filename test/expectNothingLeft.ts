import { expect } from 'vitest'
import { cdp } from 'vitest/browser'

interface DevTools {
  send: (method: string) => Promise<{ nodes: number; jsEventListeners: number }>
}

/** The browser's own counters, after garbage collection and once pending work has ended. */
async function counters() {
  const devTools = cdp() as unknown as DevTools
  let last = ''
  for (;;) {
    await devTools.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners: listeners } = await devTools.send('Memory.getDOMCounters')
    const now = `${nodes} nodes, ${listeners} listeners`
    if (now === last) return { nodes, listeners }
    last = now
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

/** That fifty times mounted and unmounted leave no node and no listener in the browser. */
export async function expectNothingLeft(mountAndUnmount: () => Promise<void>): Promise<void> {
  // What is loaded once, such as React's own listeners of the page, is there before it is counted.
  for (let count = 0; count < 5; count++) await mountAndUnmount()
  const before = await counters()
  for (let count = 0; count < 50; count++) await mountAndUnmount()
  const after = await counters()
  // React keeps the last tree it drew a while; one of fifty would be more than that.
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(50)
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(50)
}
