import { expect, it } from 'vitest'
import { fetchWithProgress } from './fetchWithProgress.js'

/** Chromium's own XMLHttpRequest, to the server of this page: what it answers is no matter, how the bytes leave is. */
function request(bytes: number, signal?: AbortSignal) {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], 'scan.pdf', { type: 'application/pdf' }))
  return new Request(`${location.origin}/nowhere`, { method: 'POST', body, ...(signal && { signal }) })
}

it('tells how much has left, up to all of it', async () => {
  const shares: number[] = []
  await fetchWithProgress(share => shares.push(share))(request(8_000_000))
  expect(shares.length).toBeGreaterThan(0)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(Math.min(...shares)).toBeGreaterThan(0)
  expect(shares.at(-1)).toBe(1)
})

it('stops in the middle when it is called off', async () => {
  const stop = new AbortController()
  const shares: number[] = []
  const sending = fetchWithProgress(share => {
    shares.push(share)
    stop.abort(new DOMException('Called off.', 'AbortError'))
  })(request(64_000_000, stop.signal))
  await expect(sending).rejects.toThrow('Called off.')
  expect(shares).toHaveLength(1)
})
