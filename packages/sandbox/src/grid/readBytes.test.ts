import { expect, it } from 'vitest'
import { readBytes } from './readBytes.js'

const post = (body: BodyInit | null) =>
  new Request('https://sandbox.test/', { method: 'POST', body, duplex: 'half' } as RequestInit)

/** A body of chunks, and whether its reader gave it up. */
function stream(...sizes: number[]) {
  const state = { isCancelled: false }
  const body = new ReadableStream({
    pull(controller) {
      const size = sizes.shift()
      if (size === undefined) controller.close()
      else controller.enqueue(new Uint8Array(size).fill(65))
    },
    cancel: () => {
      state.isCancelled = true
    },
  })
  return { body, state }
}

it('reads a body that is as large as the limit, in however many chunks', async () => {
  const { body, state } = stream(3, 0, 4)
  expect(await (await readBytes(post(body), 7))?.text()).toBe('AAAAAAA')
  expect(state.isCancelled).toBe(false)
})

it('gives up a body as soon as it is larger', async () => {
  const { body, state } = stream(3, 5, 100)
  expect(await readBytes(post(body), 7)).toBeUndefined()
  expect(state.isCancelled).toBe(true)
})

it('reads nothing where nothing was sent', async () => {
  expect((await readBytes(post(null), 7))?.size).toBe(0)
})
