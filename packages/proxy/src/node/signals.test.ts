import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../test/signalProxy.ts', import.meta.url))

it.each(['SIGTERM', 'SIGINT'] as const)(
  'the Node sample ends its streams and timers on %s, answers what it had begun, and then exits by itself',
  async signal => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const exited = once(child, 'exit')
    try {
      let port = ''
      for await (const line of createInterface({ input: child.stdout })) {
        port = /^port (\d+)$/.exec(line)?.[1] ?? ''
        if (port) break
      }
      const url = `http://127.0.0.1:${port}/api/grid`
      const streams = await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}/events`)))
      const readers = streams.map(({ body }) => (body as ReadableStream<Uint8Array>).getReader())
      for (const reader of readers) expect((await reader.read()).done).toBe(false)
      const begun = fetch(`${url}/customers/Customer:1`)
      await new Promise(resolve => setTimeout(resolve, 300))
      child.kill(signal)
      // Ended, not broken off: the browser connects again, to another instance.
      for (const reader of readers) expect((await reader.read()).done).toBe(true)
      expect((await begun).status).toBe(200)
      expect(await exited).toEqual([0, null])
    } finally {
      child.kill('SIGKILL')
      await exited
    }
  },
  60_000,
)
