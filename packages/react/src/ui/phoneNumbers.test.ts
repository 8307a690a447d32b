import { describe, expect, it } from 'vitest'
import { callingCode, countryOfPhone, formatPhone, formatTyped, parsePhone, phonesIn } from './phoneNumbers.js'

it.each([
  ['GB', '44'],
  ['US', '1'],
  ['DE', '49'],
  ['XX', undefined],
  ['', undefined],
  [undefined, undefined],
])('knows the digits before the numbers of %s: %s', (country, code) => {
  expect(callingCode(country)).toBe(code)
})

describe('a number that is read back', () => {
  it.each([
    ['+447700900123', 'GB', '07700 900123'],
    ['+447700900123', 'US', '+44 7700 900123'],
    ['+447700900123', undefined, '+44 7700 900123'],
    ['+14155550136', 'US', '(415) 555-0136'],
    // Of the same calling code.
    ['+14155550136', 'CA', '(415) 555-0136'],
    ['ask for Jane', 'GB', 'ask for Jane'],
    ['', undefined, ''],
  ])('%s is at home in %s as %s', (value, country, text) => {
    expect(formatPhone(value, country)).toBe(text)
  })
})

it.each([
  ['415555', 'US', '(415) 555'],
  ['41555501', 'US', '(415) 555-01'],
  ['077009', 'GB', '07700 9'],
  ['+44770090', 'US', '+44 7700 90'],
  ['4155550', 'XX', '4155550'],
  ['4155550', undefined, '4155550'],
])('writes %s, typed in %s so far, as %s', (typed, country, text) => {
  expect(formatTyped(typed, country)).toBe(text)
})

it.each([
  ['+447700900123', undefined, 'GB'],
  ['+447700900123', 'US', 'GB'],
  // Several countries have the same code: the one that is chosen stays.
  ['+447700900123', 'JE', 'JE'],
  ['+14155550136', 'CA', 'CA'],
  ['+14155550136', 'DE', 'US'],
  // A number of no country in particular belongs to the first of its code.
  ['+10005550136', undefined, 'US'],
  ['0770', 'GB', 'GB'],
  ['', undefined, undefined],
])('finds the country of %s, with %s before: %s', (value, current, country) => {
  const found = countryOfPhone(value, current)
  if (value.startsWith('+1000')) expect(callingCode(found)).toBe('1')
  else expect(found).toBe(country)
})

describe('several numbers in one text', () => {
  it.each([
    ['+14155550136, +14155550137', ['+14155550136', '+14155550137']],
    ['415 555 0136; 415 555 0137; 415 555 0138', ['+14155550136', '+14155550137', '+14155550138']],
    ['415 555 0136 | 415 555 0137', ['+14155550136', '+14155550137']],
    ['415 555 0136\n415 555 0137', ['+14155550136', '+14155550137']],
    ['415 555 0136\t415 555 0137', ['+14155550136', '+14155550137']],
    ['415 555 0136 or 415 555 0137', ['+14155550136', '+14155550137']],
    ['415 555 0136 AND 415 555 0137', ['+14155550136', '+14155550137']],
    ['415 555 0136 & 415 555 0137', ['+14155550136', '+14155550137']],
    ['415 555 0136 – 415 555 0137', ['+14155550136', '+14155550137']],
    ['+14155550136+14155550137', ['+14155550136', '+14155550137']],
    // The same twice is one.
    ['415 555 0136 / +1 415 555 0136', ['+14155550136']],
    // Less than a number, or none.
    ['415 555 0136, 555013', []],
    ['415 555 0136, ext. 12', []],
    ['415 555 0136,', []],
    ['415-555-0136', []],
    ['', []],
  ])('of %j are %j', (text, numbers) => {
    expect(phonesIn(text, 'US')).toEqual(numbers)
  })

  it.each([
    ...['o', 'y', 'e', 'ou', 'et', 'oder', 'und'].map(word => [`0151 12345678 ${word} 0151 12345679`]),
    ['0151 12345678,0151 12345679'],
    ['0151 12345678/0151 12345679'],
  ])('are found between words of other languages: %s', text => {
    expect(phonesIn(text, 'DE')).toEqual(['+4915112345678', '+4915112345679'])
  })

  it('are found where seven digits are a whole number', () => {
    expect(phonesIn('410 4000, 410 5000', 'IS')).toEqual(['+3544104000', '+3544105000'])
  })

  it('are no one number', () => {
    expect(parsePhone('415 555 0136, 415 555 0137', 'US')).toBeUndefined()
    expect(parsePhone('415 555 0136, 415 555 0136', 'US')).toBe('+14155550136')
  })
})

describe('a number that spells a word', () => {
  it.each([
    ['1-800-ABC-DEFG', 'US', '+18002223334'],
    ['1 800 HIJ-KLMN', 'US', '+18004455566'],
    ['(800) OPQ RSTU', 'US', '+18006777788'],
    ['800-VWX-YZAB', 'US', '+18008999922'],
    ['  +1800flowers', undefined, '+18003569377'],
    ['1800 FLOWERSNOW', 'US', '+18003569377'],
    ['1-800-FLOWE', 'US', undefined],
    ['1-800-FLOWERS', undefined, '+18003569377'],
    ['800-FLOWERS', undefined, undefined],
    ['100-FLOWERS', 'US', undefined],
    ['x 1-800-FLOWERS', 'GB', undefined],
    ['1-800-FLOWERS!', 'GB', undefined],
    ['1-800-!FLOWERS', 'US', undefined],
    ['1-800-FLOWER', 'US', undefined],
    ['1-800-356-9FUN', 'US', '+18003569386'],
    ['1-800-356-93UN', 'US', undefined],
  ])('%s, in %s, is %s', (text, country, number) => {
    expect(parsePhone(text, country)).toBe(number)
  })
})

describe('digits that begin with the country’s own calling code', () => {
  it.each([
    ['4915112345678', 'DE', '+4915112345678'],
    ['49 151 12345678', 'DE', '+4915112345678'],
    // As long as a number at home, which it is.
    ['491511234', 'DE', '+49491511234'],
    ['447700900123', 'GB', '+447700900123'],
    ['447700900123', undefined, undefined],
    ['7700900123', 'GB', '+447700900123'],
    ['+4915112345678', 'DE', '+4915112345678'],
  ])('%s, in %s, is %s', (text, country, number) => {
    expect(parsePhone(text, country)).toBe(number)
  })
})

describe('a number of Mexico', () => {
  it.each([
    ['+52 1 55 1234 5678', undefined, '+525512345678'],
    ['+ 52 (1) 55 1234 5678', 'US', '+525512345678'],
    ['+5215512345678', undefined, '+525512345678'],
    ['+52 155 1234 567', undefined, '+521551234567'],
    ['044 55 1234 5678', 'MX', '+525512345678'],
    ['045 55 1234 5678', 'MX', '+525512345678'],
    ['04555 1234 5678', 'MX', '+525512345678'],
    ['+52 1 55 1234 5678.', undefined, '+525512345678'],
    ['044 55 1234 5678.', 'MX', '+525512345678'],
    // In other countries such digits are an area code.
    ['0451 123456789', 'DE', '+49451123456789'],
  ])('%s, in %s, is %s', (text, country, number) => {
    expect(parsePhone(text, country)).toBe(number)
  })
})
