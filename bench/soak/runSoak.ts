import { deliverWebhooks, webhookKeys } from './deliverWebhooks.js'
import { honestCustomers } from './honestCustomers.js'
import { openPages } from './openPages.js'
import { startChild } from './startChild.js'
import { startRedis } from './startRedis.js'

const dayMs = 24 * 60 * 60 * 1000
const megabyte = 2 ** 20
const heapMegabytes = 512

interface SoakOptions {
  /** How long the hostile traffic and the faults last, in seconds. */
  seconds: number
  /** How long the quiet before and after them is, in seconds. */
  quietSeconds: number
  customers?: number
  streams?: number
}

/** What a soak run has shown. Latencies are in milliseconds, memory in megabytes. */
export interface SoakResult {
  quietP99: number
  hostileP99: number
  requests: number
  statuses: Record<number, number>
  /** Medians of the resident memory: after the warm-up, and at the end. */
  memory: { warm: number; end: number; max: number; growth: number }
  webhooks: { events: number; deliveries: number; lost: number; twice: number }
  pages: { pages: number; opened: number; refused: number; missed: number }
  hostile: Record<string, number>
  lost: string[]
  exited: string | undefined
}

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

async function createCustomers(grid: string, count: number): Promise<string[]> {
  const headers = { authorization: `Basic ${btoa('sandbox:sandbox')}`, 'content-type': 'application/json' }
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    const body = JSON.stringify({ customerType: 'INDIVIDUAL', fullName: 'Ada Number' })
    const { id } = await (await fetch(`${grid}/customers`, { method: 'POST', headers, body })).json()
    ids.push(id)
  }
  return ids
}

/**
 * A proxy process with a small heap, honest customers, open streams and signed webhooks; then, beside them, hostile traffic
 * while Redis and Grid are stopped and started again and the clock is moved by a day and back.
 */
export async function runSoak({
  seconds,
  quietSeconds,
  customers = 50,
  streams = 1000,
}: SoakOptions): Promise<SoakResult> {
  const stops: (() => unknown)[] = []
  try {
    const redis = await startRedis()
    stops.push(redis.remove)
    const grid = await startChild('soakGrid', {})
    stops.push(grid.stop)
    const gridUrl = String(grid.first.url)
    const [attacker = '', ...ids] = await createCustomers(gridUrl, customers + 1)
    const { privateKey, publicKey } = webhookKeys()
    const proxy = await startChild(
      'soakProxy',
      { GRID_URL: gridUrl, REDIS_URL: redis.url, PUBLIC_KEY: publicKey },
      { flags: [`--max-old-space-size=${heapMegabytes}`] },
    )
    stops.push(proxy.stop)
    let exited: string | undefined
    let isEnding = false
    proxy.child.on('exit', (code, signal) => {
      if (!isEnding) exited = `The proxy ended with ${signal ?? code}.`
    })
    const port = String(proxy.first.port)
    const url = `http://127.0.0.1:${port}/api/grid`

    const pages = await openPages(url, ids, Math.round(streams / customers))
    stops.push(pages.close)
    const webhooks = deliverWebhooks({
      ...{ url, privateKey, customerIds: ids, everyMs: 100 },
      onProcessed: pages.expectChange,
    })
    let memory: number[] = []
    proxy.child.on('message', (message: { handled?: string; at?: number; rss?: number }) => {
      if (message.handled !== undefined) webhooks.note(message.handled, message.at ?? 0)
      else if (message.rss !== undefined) memory.push(message.rss / megabyte)
    })
    const honest = honestCustomers(url, gridUrl, ids)

    // What is loaded and compiled at first is no part of either figure.
    await pause(5000)
    honest.take()
    await pause(quietSeconds * 1000)
    const quiet = honest.take()

    const hostile = await startChild('hostileTraffic', { PORT: port, SESSION: attacker }, { isSilent: true })
    stops.push(hostile.stop)
    const part = (seconds * 1000) / 10
    const outageMs = Math.min(10_000, part)
    const outage = async (stop: () => unknown, start: () => unknown) => {
      await stop()
      await pause(outageMs)
      await start()
      await pause(part - outageMs)
    }
    await pause(part * 2)
    const warm = percentile(memory.slice(-Math.ceil(memory.length / 4)), 0.5)
    memory = []
    await outage(redis.stop, redis.start)
    await outage(
      () => grid.child.send('stop'),
      () => grid.child.send('start'),
    )
    proxy.child.send({ shiftMs: dayMs })
    await pause(part * 2)
    await outage(redis.stop, redis.start)
    proxy.child.send({ shiftMs: 0 })
    await outage(
      () => grid.child.send('stop'),
      () => grid.child.send('start'),
    )
    memory.splice(0, Math.max(0, memory.length - 1000))
    const loudMemory = [...memory]
    memory = []
    await pause(part * 2)
    const end = percentile(memory, 0.5)
    const max = Math.max(...loudMemory, ...memory)
    const sent = new Promise<Record<string, number>>(resolve =>
      hostile.child.once('message', (message: { sent: Record<string, number> }) => resolve(message.sent)),
    )
    hostile.child.send('stop')
    const hostileSent = await sent
    const loud = honest.take()

    await pause(quietSeconds * 1000)
    const quietAgain = honest.take()
    await honest.stop()
    await webhooks.stop()
    await pause(3000)
    const missed = pages.missing(1000)
    const lost = await honest.lost()
    isEnding = true
    const { lost: lostEvents, ...delivered } = webhooks.figures()
    return {
      quietP99: percentile([...quiet.latencies, ...quietAgain.latencies], 0.99),
      hostileP99: percentile(loud.latencies, 0.99),
      requests: loud.latencies.length,
      statuses: loud.statuses,
      memory: { warm, end, max, growth: end / warm },
      webhooks: { ...delivered, lost: lostEvents },
      pages: { ...pages.figures(), missed },
      hostile: hostileSent,
      lost,
      exited,
    }
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

/** What a soak run must not show, one line each; empty when it is as it has to be. */
export function soakErrors({ memory, webhooks, pages, lost, exited }: SoakResult): string[] {
  return [
    ...(exited === undefined ? [] : [exited]),
    ...(memory.growth > 1.2 ? [`Memory grew to ${memory.growth} times what it was after the warm-up.`] : []),
    ...(webhooks.lost > 0 ? [`${webhooks.lost} webhooks were lost.`] : []),
    ...(webhooks.twice > 0 ? [`${webhooks.twice} webhooks were processed twice.`] : []),
    ...(pages.missed > 0 ? [`${pages.missed} changes were not shown by an open page.`] : []),
    ...lost,
  ]
}
