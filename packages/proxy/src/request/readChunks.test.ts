import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { readBytes } from './readBytes.js'
import { readChunks } from './readChunks.js'

/** A body of pieces that come one after the other, `everyMs` apart; counts how many were taken. */
function slowly(pieces: number, size: number, everyMs: number) {
  const taken = { pieces: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (everyMs > 0) await new Promise(resolve => setTimeout(resolve, everyMs))
        if (taken.pieces === pieces) return controller.close()
        taken.pieces += 1
        controller.enqueue(new Uint8Array(size).fill(120))
      },
      cancel() {
        taken.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit
  return { request: new Request('https://app.test/', init), taken }
}

/** A lot at once, and then nothing. */
function pausing() {
  let pulls = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulls += 1
        if (pulls > 1) return new Promise(() => {})
        controller.enqueue(new Uint8Array(500_000))
      },
    },
    { highWaterMark: 0 },
  )
  return { request: new Request('https://app.test/', { method: 'POST', body, duplex: 'half' } as RequestInit) }
}

const limits = { maxBytes: 1000, timeoutMs: 300 }

describe('a body in memory', () => {
  it('is read whole, however it is cut', async () => {
    const { request } = slowly(1000, 1, 0)
    expect(await readBytes(request, limits)).toEqual(new Uint8Array(1000).fill(120))
  })

  it('is refused at its first byte beyond the limit, and reading stops', async () => {
    const { request, taken } = slowly(100_000, 1, 0)
    await expect(readBytes(request, limits)).rejects.toMatchObject({ status: 413 })
    expect(taken).toEqual({ pieces: 1001, cancelled: true })
  })

  it('is refused before it is read when it says that it is too long', async () => {
    const { request, taken } = slowly(1, 1, 0)
    request.headers.set('content-length', '1001')
    await expect(readBytes(request, limits)).rejects.toMatchObject({ status: 413 })
    expect(taken.pieces).toBe(0)
  })

  it('is refused when it takes too long, although it never pauses', async () => {
    const { request, taken } = slowly(1000, 1, 20)
    await expect(readBytes(request, limits)).rejects.toMatchObject({ status: 408 })
    expect(taken.pieces).toBeLessThan(40)
    expect(taken.cancelled).toBe(true)
  })

  it('is refused when nothing comes', async () => {
    const { request } = slowly(1, 1, 60_000)
    await expect(readBytes(request, limits)).rejects.toMatchObject({ status: 408 })
  })

  it('keeps no object for each chunk', { timeout: 120_000 }, async () => {
    const script = fileURLToPath(new URL('../../test/readChunkedBody.ts', import.meta.url))
    // With an object for each of the chunks, and what the engine keeps with it, it would be more than 100 MB.
    const heap = '--max-old-space-size=64'
    const { stdout } = await promisify(execFile)(process.execPath, [heap, '--import', 'tsx', script])
    expect(stdout).toBe(`read ${2 ** 20}\n`)
  })
})

describe('a body that is passed on', () => {
  async function drain(request: Request, options: Parameters<typeof readChunks>[1]) {
    let size = 0
    for await (const chunk of readChunks(request, options)) size += chunk.length
    return size
  }
  const streaming = { maxBytes: 2 ** 20, idleMs: 100, timeoutMs: 60_000 }

  it('may take long while it keeps coming', async () => {
    // Twice as long as it may pause, in pieces that come much faster than that.
    expect(await drain(slowly(40, 1000, 25).request, { ...streaming, idleMs: 500 })).toBe(40_000)
  })

  it('is refused when it pauses', async () => {
    await expect(drain(slowly(2, 1000, 400).request, streaming)).rejects.toMatchObject({ status: 408 })
  })

  it('is refused when it pauses, however much came before', async () => {
    const start = performance.now()
    await expect(
      drain(slowly(2, 200_000, 900).request, { ...streaming, maxBytes: 2 ** 20, idleMs: 1500 }),
    ).resolves.toBe(400_000)
    await expect(drain(pausing().request, { ...streaming, maxBytes: 2 ** 20 })).rejects.toMatchObject({ status: 408 })
    expect(performance.now() - start).toBeLessThan(6000)
  })

  it('is refused when it only trickles', async () => {
    const trickle = slowly(10_000, 1, 20)
    await expect(drain(trickle.request, streaming)).rejects.toMatchObject({ status: 408 })
    expect(trickle.taken.pieces).toBeLessThan(60)
  })

  it('is refused after its time, however fast it comes', async () => {
    const { request, taken } = slowly(100_000, 1000, 10)
    await expect(drain(request, { ...streaming, maxBytes: 2 ** 30, timeoutMs: 600 })).rejects.toMatchObject({
      status: 408,
    })
    expect(taken.pieces).toBeLessThan(200)
  })

  it('is not refused because the one who takes it is slow', async () => {
    let size = 0
    for await (const chunk of readChunks(slowly(3, 1000, 0).request, streaming)) {
      size += chunk.length
      await new Promise(resolve => setTimeout(resolve, 250))
    }
    expect(size).toBe(3000)
  })

  it('is not refused because the clock of the machine was set while it came', async () => {
    const day = 24 * 60 * 60 * 1000
    const real = Date.now
    const { request } = slowly(10, 1000, 20)
    let size = 0
    try {
      for await (const chunk of readChunks(request, { ...streaming, idleMs: 5000 })) {
        size += chunk.length
        vi.spyOn(Date, 'now').mockImplementation(() => real() + (size % 2000 === 0 ? day : -day))
      }
    } finally {
      vi.restoreAllMocks()
    }
    expect(size).toBe(10_000)
  })

  it('is no longer read once the reader has what it wants', async () => {
    const { request, taken } = slowly(1000, 1, 0)
    for await (const _ of readChunks(request, streaming)) break
    expect(taken).toEqual({ pieces: 1, cancelled: true })
  })
})
