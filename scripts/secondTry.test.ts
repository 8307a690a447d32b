import { expect, it, vi } from 'vitest'
import { secondTry } from './secondTry.mjs'

const stalled = { title: 'link.spec.ts › opens', location: 'link.spec.ts:7' }
const passes = () => vi.fn(async () => true)
const fails = () => vi.fn(async () => false)

it('tries nothing again when nothing needed its retry', async () => {
  const again = passes()
  expect(await secondTry([], ['link.spec.ts › opens'], again)).toEqual([])
  expect(again).not.toHaveBeenCalled()
})

it('accepts a test that needed its retry once and passes from then on', async () => {
  const again = passes()
  expect(await secondTry([stalled], [], again)).toEqual([])
  expect(again).toHaveBeenCalledWith([stalled])
})

it('fails for a test that fails once more', async () => {
  expect(await secondTry([stalled], [], fails())).toEqual([expect.stringContaining('failed again: link.spec.ts')])
})

it('fails for a test that needed its retry in the run before, too', async () => {
  const again = passes()
  expect(await secondTry([stalled], [stalled.title], again)).toEqual([expect.stringContaining('two runs in a row')])
  expect(again).not.toHaveBeenCalled()
})
