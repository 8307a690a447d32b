import { expect, it } from 'vitest'
import { fileBytes } from './fileBytes.js'
import type { PartEvent } from './readParts.js'

const piece = (size: number): PartEvent => ({ bytes: new Uint8Array(size) })

async function sizes(limit: number, ...events: PartEvent[]) {
  const read: number[] = []
  const parts = (async function* (): AsyncGenerator<PartEvent, void> {
    yield* events
  })()
  try {
    for await (const bytes of fileBytes(parts, limit)) read.push(bytes.length)
  } catch (error) {
    const { status, code, message } = error as { status: number; code: string; message: string }
    return { read, status, code, message }
  }
  return { read }
}

it('passes on a file up to its limit', async () => {
  expect(await sizes(10, piece(4), piece(6))).toEqual({ read: [4, 6] })
})

it('stops at the piece with which a file is larger', async () => {
  expect(await sizes(10, piece(4), piece(7), piece(1))).toEqual({
    read: [4],
    ...{ status: 413, code: 'PAYLOAD_TOO_LARGE', message: 'The file is larger than 10 bytes. Send a smaller one.' },
  })
})

it('refuses what comes after a file', async () => {
  const head = { name: 'side', fileName: undefined, contentType: 'text/plain' }
  expect(await sizes(10, piece(4), { head })).toMatchObject({
    read: [4],
    ...{ status: 400, code: 'INVALID_INPUT', message: 'side: comes after the file. Send the file last.' },
  })
})
