import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { hostedStyles } from '../packages/sandbox/src/hosted/hostedStyles.js'
import { newerThanFloor } from './checkSupport.mjs'

const folder = mkdtempSync(join(tmpdir(), 'support-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function check(source: string, name = 'page.js') {
  writeFileSync(join(folder, name), source)
  return newerThanFloor(folder, [name])
}

it.each([
  ['AbortSignal.any', 'export const signal = AbortSignal.any([])'],
  ['a lookbehind', 'export const dash = /(?<=-)a/'],
  ['Object.groupBy', 'export const groups = Object.groupBy([], String)'],
  ['Promise.withResolvers', 'export const { promise } = Promise.withResolvers()'],
  ['the v flag', 'export const letters = /[a--b]/v'],
  ['URL.canParse', "export const isUrl = URL.canParse('x')"],
])('finds %s', async (_, source) => {
  expect(await check(source)).not.toEqual([])
})

it('lets pass what every browser of the floor has', async () => {
  const source =
    "export const last = [3, 1].toSorted().at(-1)\nexport const copy = structuredClone({ a: Object.hasOwn({}, 'a') })"
  expect(await check(source)).toEqual([])
})

it('finds newer CSS', async () => {
  expect((await check('a { color: light-dark(red, blue) }', 'page.css')).join()).toMatch(/light-dark/)
  expect(await check('a { color: color-mix(in oklab, red, blue); inset: 0 }', 'page.css')).toEqual([])
})

it('finds nothing newer in the hosted page of the sandbox', async () => {
  expect(await check(hostedStyles, 'hosted.css')).toEqual([])
})
