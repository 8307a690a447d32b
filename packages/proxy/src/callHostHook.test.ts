import { describe, expect, it, vi } from 'vitest'
import { callHostHook } from './callHostHook.js'
import { HttpError } from './HttpError.js'

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: HttpError) => error,
  )

describe("a function of the host's", () => {
  it('gives its result, late or at once', async () => {
    expect(await callHostHook('customerFor', () => 'now')).toBe('now')
    expect(await callHostHook('customerFor', async () => 'later', 1_000)).toBe('later')
  })

  it('ends the request when it takes too long, and the log learns which one, and how long', async () => {
    const error = await failureOf(callHostHook('scan', () => new Promise(() => {}), 20))
    expect(error).toMatchObject({ status: 500, code: 'INTERNAL_ERROR', hook: 'scan' })
    expect(error?.message).toBe("The platform's `scan` failed or took too long. Its log says why.")
    expect(error?.cause).toEqual(new Error('`scan` took longer than 20 ms.'))
  })

  it('ends the request when it throws, with its cause for the log alone', async () => {
    const cause = new TypeError('The database is away.')
    const error = await failureOf(callHostHook('create', () => Promise.reject(cause)))
    expect(error).toMatchObject({ status: 500, hook: 'create', cause })
    expect(error?.message).not.toContain('database')
  })

  it('may choose the status itself', async () => {
    const refusal = new HttpError(403, 'FORBIDDEN', 'Not this customer.')
    expect(await failureOf(callHostHook('create', () => Promise.reject(refusal)))).toBe(refusal)
  })

  it('leaves no timer behind, and has as long as it wants where a timer cannot hold the time', async () => {
    vi.useFakeTimers()
    await callHostHook('audit', () => undefined)
    expect(vi.getTimerCount()).toBe(0)
    const endless = callHostHook('audit', () => new Promise(resolve => setTimeout(resolve, 50, 'done')), 2 ** 31)
    await vi.advanceTimersByTimeAsync(50)
    expect(await endless).toBe('done')
    vi.useRealTimers()
  })
})
