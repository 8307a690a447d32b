import type { Benchmark } from './Benchmark.js'
import { handWrittenOwners } from './handWrittenOwners.js'
import { inBenchPage, taskTime } from './inBenchPage.js'

const page = `${handWrittenOwners}
  /** Fetches what our list fetches, page by page, and opens the person that is clicked. */
  function HandWrittenPage({ fetch }) {
    const [owners, setOwners] = useState([])
    const [openedAt, setOpenedAt] = useState()
    useEffect(() => {
      const read = async path => (await fetch(new Request('https://app.example/api/grid' + path))).json()
      const readAll = async () => {
        const { customerId } = await read('/session')
        await read('/customers/' + customerId)
        const all = []
        for (let cursor = 0; cursor !== undefined; ) {
          const { data, nextCursor } = await read('/beneficial-owners?customerId=' + customerId + '&cursor=' + cursor)
          all.push(...data)
          cursor = nextCursor
        }
        setOwners(all)
      }
      void readAll()
    }, [fetch])
    return h(HandWritten, { owners, openedAt, onOpen: setOpenedAt })
  }
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
  window.mount = async (which, count) => {
    const container = document.body.appendChild(document.createElement('div'))
    const root = createRoot(container)
    flushSync(() => root.render(which === 'ours' ? ours(count) : h(HandWrittenPage, { fetch: backend(count) })))
    const rows = await until(container, () => {
      const rows = container.querySelectorAll('.gk-task button')
      return rows.length === count && rows
    })
    flushSync(() => rows[0].click())
    await until(container, () => container.querySelector('[id$="ownershipPercentage"], [id="share"]'))
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
        await tab.evaluate(`mount('${which}', ${count})`)
        if (round >= 0) times[which].push((await taskTime(devTools)) - before)
        await tab.evaluate('leave()')
      }
    }
    return { ours: quickest(times.ours), floor: quickest(times.floor), unit: 'ms' }
  })

/** The floor is a hand-written list of as many people. */
export const benchmarks: Benchmark[] = [1, 10, 50, 200].map(count => ({
  name: `mount-${count}-owners`,
  run: () => measure(count),
}))
