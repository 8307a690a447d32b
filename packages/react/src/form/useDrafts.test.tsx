import { allFields, type Values } from '@grid-kyc/core'
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FieldForm } from './FieldForm.js'
import { type DraftStorage, useDrafts } from './useDrafts.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const table = allFields.business
const path = 'businessInfo.doingBusinessAs'
const key = 'grid-kyc:draft:Customer:1'
const named = (doingBusinessAs: string): Values => ({ businessInfo: { doingBusinessAs } })
/** What is kept of a trade name that was typed where Grid had none. */
const draft = (name: string) => JSON.stringify({ [path]: [null, name] })

/** A form with a trade name, and a storage that notes what is done with it. */
function start({ stored, saved = {}, owner = 'Customer:1' }: { stored?: string; saved?: Values; owner?: string } = {}) {
  const log: string[] = []
  let name = ''
  const listeners = new Set<() => void>()
  const values = () => (name === '' ? {} : named(name))
  const form = {
    values,
    enteredValues: values,
    setValue: (_path: string, value: unknown) => {
      name = String(value)
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as FieldForm
  const drafts: DraftStorage = {
    read(at) {
      log.push(`read ${at}`)
      return stored
    },
    write: (at, text) => void log.push(`write ${at} ${text}`),
    remove: at => void log.push(`remove ${at}`),
  }
  const hook = renderHook(useDrafts, {
    initialProps: { drafts, form, table, saved, owner } as Parameters<typeof useDrafts>[0],
  })
  return {
    ...hook,
    log,
    listeners,
    type(text: string) {
      name = text
      act(() => {
        for (const listener of listeners) listener()
      })
    },
    name: () => name,
    with: (more: object) => hook.rerender({ drafts, form, table, saved, owner, ...more }),
    settle: () => act(() => vi.advanceTimersByTimeAsync(0)),
    wait: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)),
  }
}

it('writes what was typed after a pause, once for many keys', async () => {
  const page = start()
  await page.settle()
  expect(page.log).toEqual([`read ${key}`])
  page.type('U')
  await page.wait(399)
  page.type('Ufer')
  expect(page.log).toHaveLength(1)
  await page.wait(1)
  expect(page.log.slice(1)).toEqual([`write ${key} ${draft('Ufer')}`])
  page.type('')
  await page.wait(400)
  expect(page.log.slice(2)).toEqual([`remove ${key}`])
  expect(page.result.current).toBe(false)
})

it('restores what was kept, and says so until it is saved', async () => {
  const page = start({ stored: draft('Uferlicht') })
  await page.settle()
  expect(page.name()).toBe('Uferlicht')
  expect(page.result.current).toBe(true)
  page.type('Uferlicht AG')
  await page.wait(400)
  expect(page.result.current).toBe(true)
  page.type('')
  await page.wait(400)
  expect(page.result.current).toBe(false)
})

it.each([undefined, '', '{}', 'no draft', '7', 'null'])('restores nothing from %j', async stored => {
  const page = start(stored === undefined ? {} : { stored })
  await page.settle()
  expect([page.name(), page.result.current]).toEqual(['', false])
})

it('keeps nothing without a storage, a customer, or what Grid has', async () => {
  for (const more of [{ drafts: undefined }, { owner: undefined }, { saved: undefined }]) {
    const page = start()
    page.with(more)
    await page.settle()
    page.type('Uferlicht')
    await page.wait(400)
    expect(page.log.filter(entry => entry.startsWith('write'))).toEqual([])
    expect(page.listeners.size).toBe(0)
    page.unmount()
  }
})

it('writes at once when the page is left or the form goes, and only what is new', async () => {
  const page = start()
  await page.settle()
  window.dispatchEvent(new Event('pagehide'))
  expect(page.log).toHaveLength(1)
  page.type('Ufer')
  window.dispatchEvent(new Event('pagehide'))
  await page.settle()
  expect(page.log.slice(1)).toEqual([`write ${key} ${draft('Ufer')}`])
  await page.wait(1_000)
  expect(page.log).toHaveLength(2)
  page.type('Uferlicht')
  page.unmount()
  await page.settle()
  expect(page.log.slice(2)).toEqual([`write ${key} ${draft('Uferlicht')}`])
  expect(page.listeners.size).toBe(0)
  window.dispatchEvent(new Event('pagehide'))
  await page.wait(1_000)
  expect(page.log).toHaveLength(3)
})

it('forgets the draft of a customer when another one’s data are shown', async () => {
  const page = start({ stored: draft('Uferlicht') })
  await page.settle()
  page.type('Other')
  page.with({ owner: 'Customer:2' })
  expect(page.result.current).toBe(false)
  await page.wait(1_000)
  expect(page.log.filter(entry => entry.includes('Customer:1') && entry.startsWith('remove'))).toEqual([
    `remove ${key}`,
  ])
  expect(page.log.filter(entry => entry.startsWith('write'))).toEqual([])
  expect(page.log).toContain('read grid-kyc:draft:Customer:2')
})

it('restores nothing into a form that has gone', async () => {
  const page = start({ stored: draft('Uferlicht') })
  page.unmount()
  await page.settle()
  expect([page.name(), page.listeners.size]).toEqual(['', 0])
})
