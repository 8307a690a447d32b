import { type ClientRequest, get } from 'node:http'

/** An open page: a stream of change events that comes back when it is ended, as `EventSource` does. */
interface Page {
  readonly customerId: string
  /** Changes it was not shown yet, with when they were processed; opening again shows all. */
  readonly pending: Map<string, number>
  readonly shown: Set<string>
  openedAt: number
  request: ClientRequest | undefined
}

/** Keeps event streams open, and knows which changes a page has not been shown. */
export async function openPages(url: string, customerIds: readonly string[], perCustomer: number) {
  let isClosing = false
  let opened = 0
  let refused = 0
  const pages = customerIds.flatMap(customerId =>
    Array.from(
      { length: perCustomer },
      (): Page => ({
        ...{ customerId, pending: new Map(), shown: new Set(), openedAt: 0, request: undefined },
      }),
    ),
  )

  const connect = (page: Page) =>
    new Promise<void>(resolve => {
      let isOver = false
      const again = () => {
        resolve()
        if (isOver || isClosing) return
        isOver = true
        setTimeout(() => void connect(page), 500 + Math.random() * 2500)
      }
      page.request = get(
        `${url}/events`,
        { agent: false, localAddress: '127.0.0.4', headers: { 'x-session': page.customerId } },
        answer => {
          answer.setEncoding('utf8')
          if (answer.statusCode !== 200) refused += 1
          else {
            opened += 1
            // A page reads everything from Grid when it is opened.
            page.pending.clear()
            page.shown.clear()
            page.openedAt = Date.now()
          }
          answer.on('data', (text: string) => {
            for (const [, at = ''] of text.matchAll(/"at":"([^"]+)"/g)) {
              page.pending.delete(at)
              page.shown.add(at)
            }
            resolve()
          })
          answer.on('error', () => {})
          answer.on('close', again)
        },
      )
      page.request.on('error', again)
    })

  // In portions: a listen queue is shorter than this.
  for (let at = 0; at < pages.length; at += 50) await Promise.all(pages.slice(at, at + 50).map(connect))

  return {
    /** A change was processed at a time, so every page of its customer has to be shown it, or to have been opened since. */
    expectChange(customerId: string, at: string, processedAt: number) {
      for (const page of pages) {
        if (page.customerId !== customerId || page.shown.has(at) || page.openedAt > processedAt) continue
        page.pending.set(at, processedAt)
      }
    },
    /** How many changes pages have been waiting for longer than so many milliseconds. */
    missing: (ms: number) =>
      pages.reduce((sum, { pending }) => sum + [...pending.values()].filter(at => Date.now() - at > ms).length, 0),
    figures: () => ({ pages: pages.length, opened, refused }),
    close() {
      isClosing = true
      for (const { request } of pages) request?.destroy()
    },
  }
}
