import { cleanup, render, screen } from '@testing-library/react'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { harborAndPineInc } from '../../../../../test/harborAndPine.js'
import { type InProcess, startInProcess } from '../../../../../test/startInProcess.js'
import { GridKycProvider } from '../GridKycProvider.js'
import { BusinessKybWizard } from './BusinessKybWizard.js'

let world: InProcess
beforeAll(async () => {
  world = await startInProcess(harborAndPineInc)
})
afterAll(() => world.close())

async function mountAndUnmount() {
  render(
    <GridKycProvider proxyUrl={world.proxyUrl} fetch={request => world.fetch(request)} support="Contact us">
      <BusinessKybWizard history />
    </GridKycProvider>,
  )
  await screen.findByRole('heading', { name: /^Address and operations/ }, { timeout: 10_000 })
  cleanup()
}

interface DevTools {
  send: (method: string) => Promise<{ nodes: number; jsEventListeners: number }>
}

/** What the browser itself counts, once all is swept away that nobody holds and what was under way has ended. */
async function held() {
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

it('leaves no node and no listener behind, mounted and unmounted 50 times', async () => {
  // What is loaded once, such as React's own listeners of the page, is there before it is counted.
  for (let count = 0; count < 5; count++) await mountAndUnmount()
  const before = await held()
  for (let count = 0; count < 50; count++) await mountAndUnmount()
  const after = await held()
  // React keeps the last tree it drew a while; one of fifty would be more than that.
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(50)
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(50)
})
