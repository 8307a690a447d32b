import { afterEach, expect, it, vi } from 'vitest'
import { copyText } from './copyText.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('writes where the browser has a clipboard, and says when it may not', async () => {
  const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('Not allowed'))
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('https://grid.test/1')).toBe(true)
  expect(await copyText('https://grid.test/1')).toBe(false)
})

it('copies on a plain-http page, which has no navigator.clipboard', async () => {
  vi.stubGlobal('navigator', {})
  const setData = vi.fn()
  document.execCommand = () => {
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: { setData } })
    return document.body.dispatchEvent(event)
  }
  expect(await copyText('https://grid.test/1')).toBe(true)
  expect(setData).toHaveBeenCalledExactlyOnceWith('text/plain', 'https://grid.test/1')
})
