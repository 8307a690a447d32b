import type { Benchmark } from './Benchmark.js'
import { inBenchPage, taskTime } from './inBenchPage.js'
import { ownersApp } from './ownersApp.js'

const page = `${ownersApp}
  const until = (container, isThere) => new Promise(resolve => {
    const found = isThere()
    if (found) return resolve(found)
    const observer = new MutationObserver(() => {
      const found = isThere()
      if (!found) return
      observer.disconnect()
      resolve(found)
    })
    observer.observe(container, { childList: true, subtree: true })
  })

  /** From the call of render until every owner is in the page and the form of the first one is open. */
  window.mount = async count => {
    const container = document.body.appendChild(document.createElement('div'))
    const root = createRoot(container)
    flushSync(() => root.render(ours(count)))
    const rows = await until(container, () => {
      const rows = container.querySelectorAll('.gk-task button')
      return rows.length === count && rows
    })
    flushSync(() => rows[0].click())
    await until(container, () => container.querySelector('[id$="ownershipPercentage"]'))
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    window.leave = () => {
      root.unmount()
      container.remove()
    }
  }`

/** The fastest quarter of the rounds: a busy machine disturbs those least. */
const quickest = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 4)] ?? 0

const measure = (count: number) =>
  inBenchPage(page, async (tab, devTools) => {
    // Ticks of the thread: what else the machine does meanwhile does not count.
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const times = { ours: [] as number[], floor: [] as number[] }
    // They take turns, so that a busy moment of the machine hits both; the first rounds warm up.
    for (let round = -8; round < 30; round++) {
      for (const which of ['floor', 'ours'] as const) {
        const before = await taskTime(devTools)
        await tab.evaluate(`mount(${which === 'ours' ? count : 1})`)
        if (round >= 0) times[which].push((await taskTime(devTools)) - before)
        await tab.evaluate('leave()')
      }
    }
    return { ours: quickest(times.ours), floor: quickest(times.floor), unit: 'ms' }
  })

/** The floor is our own list of one person: many more of them must cost next to nothing. */
export const benchmarks: Benchmark[] = [1, 10, 50, 200].map(count => ({
  name: `mount-${count}-owners`,
  run: () => measure(count),
}))
