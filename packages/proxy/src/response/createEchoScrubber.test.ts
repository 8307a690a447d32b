import { describe, expect, it } from 'vitest'
import { createEchoScrubber, secretValues } from './createEchoScrubber.js'

const scrub = createEchoScrubber(['AB-402157799'])

describe('a value is found', () => {
  it.each([
    ['alone', 'AB-402157799', '•••••799'],
    ['in a text', 'saw AB402157799 twice: ab 402 157 799.', 'saw •••••799 twice: •••••799.'],
    ['with more separators than letters', 'A - - - B / 402 ... 157 ~~~~ 799!', '•••••799!'],
    ['in full-width digits', 'ＡＢ４０２１５７７９９', '•••••799'],
    ['with escapes for its separators', 'AB%2D402%20157799 and more', '•••••7799 and more'],
    ['with escapes for its letters', '%41%42402157799', '•••••7799'],
  ])('%s', (_, text, cleaned) => {
    expect(scrub(text)).toBe(cleaned)
  })

  it.each([
    ['not in a part of it', 'AB-40215779'],
    ['not with a letter between', 'AB-4021x57799'],
    ['not where there is none', 'Harbor, Inc.'],
    ['not in nothing', ''],
  ])('%s', (_, text) => {
    expect(scrub(text)).toBe(text)
  })
})

it('masks values that overlap once, from the first to the last of them', () => {
  expect(createEchoScrubber(['12345678', '56789012'])('x 123456789012 y')).toBe('x •••••78•••••2 y')
})

it('masks several values wherever they stand, in whatever order they were sent', () => {
  const of = createEchoScrubber(['12345678', 'AB-402157799', 'Q9876543'])
  expect(of('first Q9876543, then AB-402157799, then 12345678.')).toBe('first •••••43, then •••••799, then •••••78.')
})

it('cleans every text, number and name in whatever it is given, and leaves the rest', () => {
  const of = createEchoScrubber(['402157799'])
  const body = { a: [402157799, 4021577990, true, null], '402-157-799': { deep: ['x 402157799'] } }
  expect(of(body)).toEqual({ a: ['•••••799', 4021577990, true, null], '•••••799': { deep: ['x •••••799'] } })
})

describe('a short value', () => {
  it('is removed where it is all of a text, and inside of one only from an error', () => {
    const short = createEchoScrubber(['0199'])
    expect(short({ a: '01-99', b: 'Pier 0199', c: 199 })).toEqual({ a: '•••••9', b: 'Pier 0199', c: 199 })
    expect(createEchoScrubber(['0199'], { isError: true })('Pier 0199')).toBe('Pier •••••9')
  })

  it('of less than four characters is left', () => {
    expect(createEchoScrubber(['019'], { isError: true })({ a: '019', b: 19 })).toEqual({ a: '019', b: 19 })
  })
})

it('gives back the same thing where there is nothing to remove', () => {
  const body = { a: 1 }
  expect(createEchoScrubber([])(body)).toBe(body)
  expect(createEchoScrubber(['', '--', '1'])(body)).toBe(body)
})

it.each([
  ['like an escape, again and again', [`${'4'.repeat(199)}x`], '4%44'.repeat(5000)],
  ['of one digit', ['1'.repeat(200)], '1'.repeat(100_000)],
  ['of many', Array.from({ length: 500 }, (_, at) => String(100_000 + at)), '1000 '.repeat(20_000)],
  ['of signs of regular expressions', ['(a+)+$'.repeat(30)], `${'a'.repeat(50_000)}!`],
])('takes no longer than the text is long for a value that is %s', (_, secrets, text) => {
  const start = performance.now()
  createEchoScrubber(secrets, { isError: true })({ text })
  // A regular expression that tried every way would go on for years.
  expect(performance.now() - start).toBeLessThan(2000)
})

it('lists the identifiers of a request at any depth, also those that are numbers', () => {
  const body = {
    customerType: 'BUSINESS',
    businessInfo: { taxId: '47-1', legalName: 'Harbor' },
    people: [{ identifier: 536228726 }, { identifier: ['a', 'b'] }],
    identifier: null,
  }
  expect(secretValues(body)).toEqual(['47-1', '536228726', 'a', 'b'])
})
