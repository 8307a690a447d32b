import { describe, expect, it, vi } from 'vitest'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { inspect } from './inspect.js'
import type { Upload } from './Upload.js'

const details = {
  request: new Request('https://app.test/'),
  ...{ customerId: 'Customer:1', fields: { side: 'FRONT' }, fileName: 'a.pdf', contentType: 'application/pdf' },
}
const bytes = (text: string) => new TextEncoder().encode(text)
const start = (inspectUpload?: GridProxyOptions['inspectUpload'], hookTimeoutMs = 1000) =>
  inspect({ inspectUpload, hookTimeoutMs }, details)

/** Whether a promise is settled once everything has had its turn. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  promise.then(
    () => {
      settled = true
    },
    () => {},
  )
  await new Promise(resolve => setTimeout(resolve, 10))
  return settled
}

it('lets every file pass where the host looks at none', async () => {
  const inspection = start()
  await inspection.show(bytes('a'))
  await expect(inspection.verdict()).resolves.toBeUndefined()
  expect(() => inspection.abandon()).not.toThrow()
})

it('shows the host what is uploaded, byte by byte', async () => {
  const seen: unknown[] = []
  const inspection = start(async ({ file, ...rest }: Upload) => {
    seen.push(rest, await new Response(file).text())
    return true
  })
  await inspection.show(bytes('ab'))
  await inspection.show(bytes('c'))
  await inspection.verdict()
  expect(seen).toEqual([details, 'abc'])
})

it('is no faster than the host reads', async () => {
  let read = () => {}
  const reading = new Promise<void>(resolve => {
    read = resolve
  })
  const inspection = start(async ({ file }) => {
    await reading
    return (await new Response(file).text()) === 'ab'
  })
  const shown = inspection.show(bytes('ab'))
  expect(await isSettled(shown)).toBe(false)
  read()
  await shown
  await expect(inspection.verdict()).resolves.toBeUndefined()
})

describe('a file is refused', () => {
  it.each([false, undefined, 'true', 1])('when the host answers %j', async answer => {
    await expect(start(() => answer as never).verdict()).rejects.toMatchObject({
      ...{ status: 400, code: 'INVALID_INPUT', message: 'The platform does not accept this file.' },
    })
  })

  it('when the host fails, and its log says why', async () => {
    const cause = new Error('The scanner is away.')
    await expect(start(() => Promise.reject(cause)).verdict()).rejects.toMatchObject({
      ...{ status: 500, hook: 'inspectUpload', cause },
    })
  })

  it.each<[string, (inspection: ReturnType<typeof inspect>) => Promise<void>]>([
    ['read', inspection => inspection.show(bytes('a'))],
    ['decide', inspection => inspection.verdict()],
  ])('when the host takes more than five times as long as a callback may to %s', async (_, wait) => {
    vi.useFakeTimers()
    try {
      const inspection = start(() => new Promise(() => {}), 1000)
      const outcome = wait(inspection).then(
        () => 'passed',
        (error: unknown) => error,
      )
      await vi.advanceTimersByTimeAsync(4999)
      expect(await Promise.race([outcome, Promise.resolve('waiting')])).toBe('waiting')
      await vi.advanceTimersByTimeAsync(1)
      expect(await outcome).toMatchObject({ status: 500, hook: 'inspectUpload' })
    } finally {
      vi.useRealTimers()
    }
  })
})

it('waits for no more reading once the host has decided', async () => {
  const inspection = start(() => true)
  await inspection.show(bytes('a'))
  await inspection.show(bytes('b'))
  await expect(inspection.verdict()).resolves.toBeUndefined()
})

it('waits for no more reading once the host has left the file', async () => {
  let decide = (_: boolean) => {}
  const inspection = start(async ({ file }) => {
    await file.cancel()
    return new Promise<boolean>(resolve => {
      decide = resolve
    })
  })
  await inspection.show(bytes('a'))
  await inspection.show(bytes('b'))
  decide(true)
  await expect(inspection.verdict()).resolves.toBeUndefined()
})

it('tells a host that still reads when the upload broke off', async () => {
  const outcome: unknown[] = []
  const inspection = start(async ({ file }) => {
    await new Response(file).text().catch((error: unknown) => outcome.push(error))
    return true
  })
  await inspection.show(bytes('a'))
  inspection.abandon()
  await vi.waitFor(() => expect(outcome).toEqual([expect.objectContaining({ message: 'The upload broke off.' })]))
  // Nothing is left to end a second time.
  expect(() => inspection.abandon()).not.toThrow()
})
