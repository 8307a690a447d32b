import { expect, it } from 'vitest'
import { setValueAt, valueAt } from './valueAt.js'

it('reads and writes along a path, and changes nothing that was passed in', () => {
  const before = Object.freeze({ a: Object.freeze({ b: 1 }), c: 2 })
  const after = setValueAt(before, 'a.d', 3)
  expect(after).toEqual({ a: { b: 1, d: 3 }, c: 2 })
  expect(valueAt(after, 'a.d')).toBe(3)
  expect(before).toEqual({ a: { b: 1 }, c: 2 })
})

it('makes the groups on the way, over anything that is no group', () => {
  expect(setValueAt({}, 'a.b', 1)).toEqual({ a: { b: 1 } })
  expect(setValueAt({ a: 'text' }, 'a.b', 1)).toEqual({ a: { b: 1 } })
  expect(setValueAt({ a: ['list'] }, 'a.b', 1)).toEqual({ a: { b: 1 } })
})

it('finds nothing that is inherited', () => {
  expect(valueAt({}, 'constructor.name')).toBeUndefined()
  expect(valueAt({ a: 'text' }, 'a.length')).toBeUndefined()
  expect(valueAt({ a: ['x'] }, 'a.0')).toBeUndefined()
  const written = setValueAt({}, '__proto__.polluted', true)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(valueAt(written, '__proto__.polluted')).toBe(true)
})

it('makes groups over nothing, however deep', () => {
  expect(setValueAt({ a: null }, 'a.b.c', 1)).toEqual({ a: { b: { c: 1 } } })
  expect(setValueAt({ a: undefined }, 'a.b', 1)).toEqual({ a: { b: 1 } })
  expect(valueAt({ a: null }, 'a.b')).toBeUndefined()
})
