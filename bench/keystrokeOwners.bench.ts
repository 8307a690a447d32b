import type { CDPSession, Page } from '@playwright/test'
import type { Benchmark } from './Benchmark.js'
import { handWrittenOwners } from './handWrittenOwners.js'
import { inBenchPage, taskTime } from './inBenchPage.js'

/**
 * Both show as many people, one of them open, with the same styles. The hand-written list is what a careful team would write
 * of react-hook-form: labels, help and errors tied to their inputs, answers checked on saving, and a page that warns before
 * unsaved text is left. It saves nothing, keeps nothing, advises nothing and knows no other country.
 */
const page = `${handWrittenOwners}
  let root
  window.show = (which, count) => {
    root?.unmount()
    root = createRoot(document.getElementById('root'))
    root.render(which === 'ours' ? ours(count) : h(HandWritten, { owners: people(count), openedAt: 0 }))
  }
  /** In an app that stays. */
  window.toggle = (which, isShown) => {
    root ??= createRoot(document.getElementById('root'))
    root.render(which === 'ours' ? ours(10, isShown) : isShown ? h(HandWritten, { owners: people(10), openedAt: 0 }) : null)
  }`

const text = 'The quick brown fox jumps over it'

/** Milliseconds of the processor the main thread takes, layout and painting with it, for one key typed into a name. */
async function timePerKey(tab: Page, devTools: CDPSession, which: 'ours' | 'floor', count: number): Promise<number> {
  await tab.evaluate(`show('${which}', ${count})`)
  if (which === 'ours') await tab.getByRole('button', { name: 'Edit: Person 1', exact: true }).click()
  const input = tab.getByLabel('First name')
  // With the first key there is something unsaved, which is news for the whole form.
  await input.pressSequentially('A')
  await tab.waitForLoadState('networkidle')
  const before = await taskTime(devTools)
  await input.pressSequentially(text)
  return ((await taskTime(devTools)) - before) / text.length
}

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0

const measure = (count: number) =>
  inBenchPage(page, async (tab, devTools) => {
    // Ticks of the thread: what else the machine does meanwhile does not count.
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const times = { ours: [] as number[], floor: [] as number[] }
    // They take turns, so that a busy moment of the machine hits both; the first rounds warm up.
    for (let round = -3; round < 15; round++) {
      for (const which of ['floor', 'ours'] as const) {
        const time = await timePerKey(tab, devTools, which, count)
        if (round >= 0) times[which].push(time)
      }
    }
    return { ours: median(times.ours), floor: median(times.floor), unit: 'ms' }
  })

/**
 * Kilobytes that stay after the list was mounted, opened, typed into and unmounted fifty times: the median of three times fifty,
 * because what leaks comes every time, and what the engine remembers once does not. Below a hundred is noise.
 */
async function growth(tab: Page, devTools: CDPSession, which: 'ours' | 'floor'): Promise<number> {
  const mount = async (times: number) => {
    for (let at = 0; at < times; at++) {
      await tab.evaluate(`toggle('${which}', true)`)
      if (which === 'ours') await tab.getByRole('button', { name: 'Edit: Person 1', exact: true }).click()
      await tab.getByLabel('First name').fill('Ngozi')
      await tab.evaluate(`toggle('${which}', false)`)
      await tab.getByLabel('First name').waitFor({ state: 'detached' })
    }
  }
  const heap = async () => {
    await devTools.send('HeapProfiler.collectGarbage')
    return (await devTools.send('Runtime.getHeapUsage')).usedSize / 1000
  }
  // What the browser compiles and remembers of code that runs often is no growth of ours: it is there by then.
  await mount(60)
  const sizes = [await heap()]
  for (let batch = 0; batch < 3; batch++) {
    await mount(50)
    sizes.push(await heap())
  }
  return Math.max(100, median(sizes.slice(1).map((size, at) => size - (sizes[at] ?? 0))))
}

export const benchmarks: Benchmark[] = [
  ...[1, 10, 50, 200].map(count => ({ name: `keystroke-${count}-owners`, run: () => measure(count) })),
  {
    name: 'heap-owners',
    run: () =>
      inBenchPage(page, async (tab, devTools) => {
        const floor = await growth(tab, devTools, 'floor')
        return { ours: await growth(tab, devTools, 'ours'), floor, unit: 'kB' }
      }),
  },
]
