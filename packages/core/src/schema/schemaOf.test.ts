import { describe, expect, it } from 'vitest'
import type { FieldConstraint } from '../fields/Field.js'
import { schemaOf } from './schemaOf.js'

/** The constraints that a value does not meet, each once. */
function failing(constraints: FieldConstraint, value: unknown, options?: Parameters<typeof schemaOf>[1]): string[] {
  const issues = schemaOf({ constraints }, options).safeParse(value).error?.issues ?? []
  return [...new Set(issues.map(issue => String((issue.code === 'custom' && issue.params?.constraint) || 'type')))]
}

const good: [FieldConstraint, ...unknown[]][] = [
  [{ format: 'date' }, '2024-02-29', '1900-12-31', '0001-01-01'],
  [{ format: 'date-time' }, '2026-05-04T09:30:00Z', '2026-05-04T09:30:00.123+05:30'],
  [{ format: 'email' }, 'a@b.co', "o'hara+grid@mail.example.co.uk", 'x_y@xn--bcher-kva.example'],
  [{ format: 'tel' }, '+1 (415) 555-0136', '030 12345'],
  [{ format: 'e.164' }, '+14155550136', '+49301234567'],
  [{ format: 'url' }, 'https://example.com/a?b=c', 'http://127.0.0.1:3000'],
  [{ format: 'uri' }, 'https://example.com', 'app:return'],
  [{ format: 'iso3166-1-alpha-2' }, 'US', 'XK', 'GB'],
  [{ format: 'us-ssn' }, 'a format that is not in our table'],
  [{ minLength: 1, maxLength: 2 }, 'é', '😀😀'],
  [{ enum: ['A'] }, 'A'],
  [{ pattern: '^\\d{2,6}$' }, '54', '541511'],
  [{ pattern: '(' }, 'a pattern that does not compile'],
  [{ type: 'integer', minimum: 0, maximum: 100 }, 0, 25, 100],
  [{ type: 'list', enum: ['A', 'B'] }, [], ['A', 'B']],
  [{ type: 'file' }, new Blob(['x']), 'passport.jpg'],
]

const bad: [keyof FieldConstraint, FieldConstraint, ...unknown[]][] = [
  ['format', { format: 'date' }, '2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '04/05/2024'],
  ['format', { format: 'date-time' }, '2026-05-04', '2026-05-04T24:00:00Z', '2026-02-30T09:30:00Z', '2026-05-04T09:30'],
  ['format', { format: 'email' }, 'a', 'a@', '@b.co', 'a@b', 'a@@b.co', 'a b@c.de', '.a@b.co', 'a@b..co', 'a@-b.co'],
  ['format', { format: 'email' }, `${'a'.repeat(65)}@b.co`],
  ['format', { format: 'tel' }, 'call me', ''],
  ['format', { format: 'e.164' }, '4155550136', '+0123456', '+1 415', '+1234567890123456'],
  ['format', { format: 'url' }, 'example.com', 'javascript:alert(1)', 'https://a b'],
  ['format', { format: 'uri' }, '/verified', 'https://'],
  ['format', { format: 'iso3166-1-alpha-2' }, 'us', 'USA', 'ZZ', 'UK'],
  ['minLength', { minLength: 2 }, '😀'],
  ['maxLength', { maxLength: 2 }, 'abc'],
  ['enum', { enum: ['A'] }, 'a', 'toString'],
  ['pattern', { pattern: '^\\d{2,6}$' }, '5', '5415111', '54a'],
  ['type', {}, 5, true, null, {}, []],
  ['type', { type: 'integer' }, '5', 33.3, Number.NaN, Number.POSITIVE_INFINITY],
  ['minimum', { type: 'integer', minimum: 0 }, -1],
  ['maximum', { type: 'integer', maximum: 100 }, 101],
  ['type', { type: 'list' }, 'A', {}, [5], [null]],
  ['enum', { type: 'list', enum: ['A'] }, ['A', 'B', 'C']],
]

describe.each(good)('%o', (is, ...values) => {
  it.each(values.map(value => ({ value })))('accepts $value', ({ value }) => {
    expect(failing(is, value)).toEqual([])
  })
})

describe.each(bad)('%s of %o', (name, is, ...values) => {
  it.each(values.map(value => ({ value })))('refuses $value', ({ value }) => {
    expect(failing(is, value)).toEqual([name])
  })
})

it('names every constraint that fails', () => {
  expect(failing({ minLength: 3, pattern: '^a' }, 'b')).toEqual(['minLength', 'pattern'])
})

it('lets blank text pass where it may be cleared, and nothing else', () => {
  const failingIfCleared = (is: FieldConstraint, value: unknown) => failing(is, value, { mayBeCleared: true })
  expect(failingIfCleared({ format: 'email', minLength: 3 }, ' ')).toEqual([])
  expect(failingIfCleared({ enum: ['A'] }, '')).toEqual([])
  expect(failingIfCleared({ format: 'email' }, 'a@')).toEqual(['format'])
  expect(failingIfCleared({ type: 'integer' }, '')).toEqual(['type'])
  expect(failingIfCleared({ type: 'list', format: 'iso3166-1-alpha-2' }, [''])).toEqual(['format'])
})

it('takes time in proportion to the length, whatever is written', () => {
  const hostile = [`${'a.'.repeat(200_000)}@`, `a@${'a-'.repeat(200_000)}`, '+'.repeat(400_000), '1'.repeat(400_000)]
  const started = performance.now()
  for (const format of ['email', 'tel', 'e.164', 'date', 'date-time', 'url', 'uri', 'iso3166-1-alpha-2']) {
    for (const value of hostile) failing({ format }, value)
  }
  expect(performance.now() - started).toBeLessThan(2_000)
})

it.each(['url', 'uri'])('takes no %s with a blank in it', format => {
  expect(failing({ format }, 'https://example.com/a b')).toEqual(['format'])
})

describe('a constraint from the network', () => {
  it('that is called like something every object has lets everything pass', () => {
    for (const format of ['constructor', 'toString', '__proto__', 'hologram'])
      expect(failing({ format }, 'x')).toEqual([])
  })

  it('may be a pattern of whole characters', () => {
    expect(failing({ pattern: '^.$' }, '😀')).toEqual([])
    expect(failing({ pattern: '^\\p{Lu}+$' }, 'ÀÉ')).toEqual([])
    expect(failing({ pattern: '^\\p{Lu}+$' }, 'àé')).toEqual(['pattern'])
  })
})

it('wants a file to be there, whatever it is', () => {
  expect(schemaOf({ constraints: { type: 'file' } }).safeParse(null).error?.issues).toMatchObject([
    { params: { constraint: 'type' } },
  ])
  expect(failing({ type: 'file' }, 'passport.jpg')).toEqual([])
})

it('compiles a row once, and once more for a request that may clear it', () => {
  const constraints = { minLength: 1 }
  expect(schemaOf({ constraints })).toBe(schemaOf({ constraints }))
  expect(schemaOf({ constraints }, { mayBeCleared: true })).not.toBe(schemaOf({ constraints }))
  expect(schemaOf({ constraints }, { mayBeCleared: true })).toBe(schemaOf({ constraints }, { mayBeCleared: true }))
})
