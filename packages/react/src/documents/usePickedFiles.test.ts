import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { usePickedFiles } from './usePickedFiles.js'

const pdf = (name = 'passport.pdf', type = 'application/pdf') => new File(['%PDF-1.7\n'], name, { type })
const open = () => {
  const { result } = renderHook(() => usePickedFiles())
  return {
    at: (...[side]: Parameters<typeof result.current.at>) => result.current.at(side),
    now: () => result.current,
    act: (change: (files: typeof result.current) => unknown) => act(async () => void change(result.current)),
  }
}

it('has a file at once, and what is wrong with it once it was checked', async () => {
  const { at, now } = open()
  expect(at('FRONT')).toBeUndefined()
  const file = pdf()
  act(() => now().pick('FRONT', file))
  expect(at('FRONT')).toEqual({ file, check: undefined })
  await waitFor(() => expect(at('FRONT')?.check).toEqual({}))
  expect(at('FRONT')?.file).toBe(file)
  const text = new File(['hello'], 'a.txt')
  act(() => now().pick('FRONT', text))
  await waitFor(() => expect(at('FRONT')).toEqual({ file: text, check: { error: 'wrongType' } }))
})

it('has the file under the type of its content', async () => {
  const { at, act: change } = open()
  await change(files => files.pick(undefined, pdf('scan', '')))
  await waitFor(() => expect(at(undefined)?.check).toEqual({}))
  expect([at(undefined)?.file.name, at(undefined)?.file.type]).toEqual(['scan.pdf', 'application/pdf'])
})

it('keeps the sides apart; a document without sides is in the place of a front', async () => {
  const { at, act: change } = open()
  const [front, back] = [pdf('front.pdf'), pdf('back.pdf')]
  await change(files => files.pick(undefined, front))
  await change(files => files.pick('BACK', back))
  await waitFor(() => expect(at('BACK')?.check).toBeDefined())
  expect(at('FRONT')?.file).toBe(front)
  expect(at(undefined)?.file).toBe(front)
  expect(at('BACK')?.file).toBe(back)
  await change(files => files.forget('FRONT'))
  expect(at(undefined)).toBeUndefined()
  expect(at('BACK')?.file).toBe(back)
})

it('ignores the check of a file that was replaced or taken out meanwhile', async () => {
  const { at, act: change } = open()
  let arrive: (bytes: ArrayBuffer) => void = () => {}
  const slow = new File(['hello'], 'slow.txt')
  const bytes = new Promise<ArrayBuffer>(resolve => (arrive = resolve))
  slow.arrayBuffer = () => bytes
  const fast = pdf('fast.pdf')
  await change(files => files.pick('FRONT', slow))
  await change(files => files.pick('BACK', slow))
  await change(files => files.pick('FRONT', fast))
  await change(files => files.forget('BACK'))
  await waitFor(() => expect(at('FRONT')).toEqual({ file: fast, check: {} }))
  await act(async () => {
    arrive(await new Blob(['hello']).arrayBuffer())
    await new Promise(resolve => setTimeout(resolve, 20))
  })
  expect(at('FRONT')).toEqual({ file: fast, check: {} })
  expect(at('BACK')).toBeUndefined()
})

it('takes back a file that was good before', async () => {
  const { at, act: change } = open()
  const [file, back] = [pdf(), pdf('back.pdf')]
  await change(files => files.restore('FRONT', file))
  await change(files => files.restore('BACK', back))
  expect(at('FRONT')).toEqual({ file, check: {} })
  expect(at('BACK')).toEqual({ file: back, check: {} })
})
