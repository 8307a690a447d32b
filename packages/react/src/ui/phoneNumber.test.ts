import { beforeAll, describe, expect, it } from 'vitest'
import { loadPhoneNumbers, phoneNumber } from './phoneNumber.js'

describe('before the numbering plans are loaded', () => {
  it.each([
    ['+44 7700 900123', undefined, '+447700900123'],
    ['0044 7700 900123', undefined, '+447700900123'],
    ['+44 (0)7700 900123', undefined, '+447700900123'],
    ['\u202A+1 415 555 0136\u202C', undefined, '+14155550136'],
    ['+٤٤ ٧٧٠٠ ٩٠٠١٢٣', undefined, '+447700900123'],
    ['(415) 555-0136', 'US', '(415) 555-0136'],
  ])('reads %s (at home in %s) as %s', (typed, country, value) => {
    expect(phoneNumber(typed, country)).toBe(value)
  })
})

describe('with the numbering plans', () => {
  beforeAll(async () => {
    expect(await loadPhoneNumbers()).toBeDefined()
  })

  it.each([
    ['\u202A+1 415 555 0136\u202C', undefined, '+14155550136'],
    ['(415) 555-0136', 'US', '+14155550136'],
    ['1 415 555 0136', 'US', '+14155550136'],
    ['+39 (0)6 1234 5678', undefined, '+390612345678'],
    // Italy dials its leading zero from abroad too.
    ['06 1234 5678', 'IT', '+390612345678'],
    ['+44 07700 900123', undefined, '+447700900123'],
    ['07700 900123', 'GB', '+447700900123'],
    ['0151 12345678', 'DE', '+4915112345678'],
    ['8 912 345 67 89', 'RU', '+79123456789'],
    ['011 44 7700 900123', 'US', '+447700900123'],
    ['00 44 7700 900123', 'DE', '+447700900123'],
    ['415\u2011555\u20110136', 'US', '+14155550136'],
    ['٤١٥ ٥٥٥ ٠١٣٦', 'US', '+14155550136'],
    ['tel:+1-415-555-0136', undefined, '+14155550136'],
    ['whatsapp:+14155550136', undefined, '+14155550136'],
    ['https://wa.me/14155550136', undefined, '+14155550136'],
    ['https://api.whatsapp.com/send?phone=4915112345678&text=hi', undefined, '+4915112345678'],
    ['(415) 555-0136 ext. 12', 'US', '+14155550136'],
    ['415-555-0136 x12', 'US', '+14155550136'],
    ['+1 415 555 0136;ext=12', undefined, '+14155550136'],
    ['+44 (0)7700 900123', 'US', '+447700900123'],
    ['0044 (0) 20 7946 0018', undefined, '+442079460018'],
    ['++44 7700 900123', undefined, '+447700900123'],
    ['+ 44 7700 900123', undefined, '+447700900123'],
    ['＋44 7700 900123', undefined, '+447700900123'],
    ['4915112345678', 'DE', '+4915112345678'],
    ['447700900123', 'GB', '+447700900123'],
    ['14155550136', 'US', '+14155550136'],
    ['9198765432', 'IN', '+919198765432'],
    ['0151/123 456 78', 'DE', '+4915112345678'],
    ['Tel. +49 (0)151 12345678', undefined, '+4915112345678'],
    ['+52 1 55 1234 5678', undefined, '+525512345678'],
    ['(011) 91234-5678', 'BR', '+5511912345678'],
    ['+353 (0)87 123 4567', undefined, '+353871234567'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567'],
    ['๐๘๑ ๒๓๔ ๕๖๗๘', 'TH', '+66812345678'],
    // Numbers that spell a word, with the letters over ten digits that are not dialled.
    ['1-800-FLOWERS', 'US', '+18003569377'],
    ['1-800-GOT-JUNK', 'US', '+18004685865'],
    ['1-800-356-WORD', 'US', '+18003569673'],
    ['+1 (800) MY-APPLE', undefined, '+18006927753'],
    ['1-800-CALL-FEDEX', 'DE', '+18002255333'],
    ['800 FLOWERS', 'CA', '+18003569377'],
    // Mexico's prefixes of calls to a mobile phone, until 2019.
    ['044 55 1234 5678', 'MX', '+525512345678'],
    // The same number twice, and what is written like a second one.
    ['+1 415 555 0136, 415-555-0136', 'US', '+14155550136'],
    ['+49 30 123456/78', 'DE', '+493012345678'],
    ['415 555 0136, ext 12', 'US', '+14155550136'],
    ['030/1234567', 'DE', '+49301234567'],
    ['+44 151 - 496 0018', 'US', '+441514960018'],
  ])('reads %s (at home in %s) as %s', (typed, country, value) => {
    expect(phoneNumber(typed, country)).toBe(value)
  })

  it.each([
    ['07700 900123', undefined],
    ['0770', undefined],
    ['ask for Jane', 'GB'],
    ['0800 FLOWERS', 'GB'],
    ['415-555-O136', 'US'],
    // Two numbers, of which only the user knows the right one.
    ['(415) 555-0136 / (415) 555-0137', 'US'],
    ['415-555-0136/415-555-0137', 'US'],
    ['(415) 555-0136/ 415-555-0137', 'US'],
    ['(415) 555-0136, (415) 555-0199', 'US'],
    ['+1 415 555 0136 / 415 555 0137', 'US'],
    ['+14155550136;+14155550137', 'US'],
    ['+14155550136 +14155550137', 'US'],
    ['612 34 56 78 y 612 34 56 79', 'ES'],
    ['06 12 34 56 78 - 06 12 34 56 79', 'FR'],
    ['12', 'US'],
    ['', 'GB'],
  ])('guesses nothing about %o (at home in %s)', (typed, country) => {
    expect(phoneNumber(typed, country)).toBe(typed)
  })
})

describe('a number that no numbering plan reads', () => {
  it.each([
    ['+999 (12) 34-56/78.9', '+999123456789'],
    ['00999 123', '+999123'],
    ['+999 (0)123', '+999123'],
    ['+999 1\u201023', '+999123'],
    ['(0)123', '(0)123'],
    ['1 00 2', '1 00 2'],
    ['+', '+'],
    ['+12 ext. 5', '+12 ext. 5'],
    [' +999 x ', '+999 x'],
  ])('is %s as %s', (typed, value) => {
    expect(phoneNumber(typed)).toBe(value)
  })
})
