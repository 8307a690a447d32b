import { describe, expect, it } from 'vitest'
import {
  digitsIn,
  emailAddress,
  emailAddresses,
  hasEmoji,
  normalizeCode,
  normalizeLines,
  normalizeText,
  personName,
  sentEmailAddress,
} from './normalizeText.js'

const joiner = '\u200D'
const nonJoiner = '\u200C'

describe('a line of text', () => {
  it.each([
    ['a joiner at the start', `${joiner}Ada`, 'Ada'],
    ['several joiners at the start', `${joiner}${nonJoiner}Ada`, 'Ada'],
    ['a joiner after a digit or a dash', `1${joiner}${nonJoiner}a -${joiner}b`, '1a -b'],
    ['several joiners at the end', `Ada${joiner}${nonJoiner} B`, 'Ada B'],
    ['a joiner before a digit', `a${joiner}1`, 'a1'],
    ['a joiner between letters', `a${joiner}b`, `a${joiner}b`],
    ['a joiner between a sign of a vowel and a letter', `क्${joiner}ष`, `क्${joiner}ष`],
    ['a joiner before a sign of a vowel', `क${joiner}्`, `क${joiner}्`],
    ['an emoji of two', `👩${joiner}🚀`, `👩${joiner}🚀`],
    ['an emoji of two with a variant between', `❤\uFE0F${joiner}🔥`, `❤\uFE0F${joiner}🔥`],
    ['a variant at the start', '\uFE0FAda', 'Ada'],
    ['a variant behind a letter', 'A\uFE0Fda', 'Ada'],
    ['a variant behind an emoji', 'I ❤\uFE0F it', 'I ❤\uFE0F it'],
    ['half-width letters with a sound mark of their own', 'ｶﾞｷﾞ', 'ガギ'],
    ['a letter with two accents', 'e\u0302\u0301', 'ế'],
    ['a blank of Braille and a next-line sign', 'Ada\u2800Miller\u0085Jr', 'Ada Miller Jr'],
    ['commas and semicolons at the end', 'Pine Street 1 ,; ', 'Pine Street 1'],
    ['a comma inside', 'Miller, Ada', 'Miller, Ada'],
    ['a full stop at the end', 'Acme Inc.', 'Acme Inc.'],
  ])('is cleaned of what is not seen: %s', (_what, typed, text) => {
    expect(normalizeText(typed)).toBe(text)
  })
})

it.each([
  ['one\r\ntwo\rthree\nfour\u2028five\u2029six', 'one\ntwo\nthree\nfour\nfive\nsix'],
  ['\n  a   b  \n\n c, \n', 'a b\n\nc,'],
])('keeps the lines of %j', (typed, text) => {
  expect(normalizeLines(typed)).toBe(text)
})

it.each([
  ['\u201312\u2212\u30FC3', '-12--3'],
  ['１２－３', '12-3'],
  ['٣٤', '34'],
])('writes the code %s in plain signs', (typed, code) => {
  expect(normalizeCode(typed)).toBe(code)
})

describe('an email address', () => {
  it.each([
    ['zoe @example.com', 'zoe@example.com'],
    ['zoe@ example.com', 'zoe@example.com'],
    ['zoe  @  example.com', 'zoe@example.com'],
    ['zoe @example.com (work)', 'zoe@example.com'],
    ['zoe@ example.com (work)', 'zoe@example.com'],
    // Not whole yet, so all of it is shown again, without what cannot belong to it.
    ['zoe@example', 'zoe@example'],
    ['a.b@example', 'a.b@example'],
    ['write to a.b@example now', 'writetoa.b@examplenow'],
    ['mailto:zoe', 'zoe'],
    ['MAILTO:zoe?subject=Hi there', 'zoe'],
    ['mailto:?subject=Hi', ''],
    ['see mailto:zoe', 'seemailto:zoe'],
    ['zoe adler', 'zoeadler'],
    ['"(<zoe>)".', 'zoe'],
    ["'zoe'", 'zoe'],
    ['z.o.e', 'z.o.e'],
    ['', ''],
  ])('is taken out of %j', (typed, address) => {
    expect(emailAddress(typed)).toBe(address)
  })

  it('is left to the user where there are several', () => {
    expect(emailAddress('a@example.com or b@example.com')).toBe('a@example.com or b@example.com')
    expect(emailAddresses('a@example.com or b@example.com, a@example.com')).toEqual(['a@example.com', 'b@example.com'])
    expect(emailAddresses('a@example.com')).toEqual(['a@example.com'])
    expect(emailAddresses('none')).toEqual([])
    expect(emailAddresses('„zoe“')).toEqual([])
  })

  it.each([
    ['zoe@example.com', 'zoe@example.com'],
    ['zoë@example.com', 'zoë@example.com'],
    ['zoe@münchen.example', 'zoe@xn--mnchen-3ya.example'],
    ['z@münchen.example', 'z@xn--mnchen-3ya.example'],
    ['zoe@EXAMPLE.com', 'zoe@EXAMPLE.com'],
    ['zoë@EXAMPLE.com', 'zoë@EXAMPLE.com'],
    ['@münchen.example', '@münchen.example'],
    ['münchen', 'münchen'],
    ['zoe@m ü.example', 'zoe@xn--m-eha.example'],
    ['zoe@ü%.example', 'zoe@ü%.example'],
  ])('is sent as the internet writes it: %s', (typed, address) => {
    expect(sentEmailAddress(typed)).toBe(address)
  })
})

describe('a picture in a text', () => {
  it.each(['🙂', 'Ada 🙂', '🙂 Ada', '🇩🇪', '1\uFE0F\u20E3', '1\u20E3', '\u20E3', '👍🏽'])('is found in %s', text => {
    expect(hasEmoji(text)).toBe(true)
  })
  it.each(['', 'Ada', 'Ada Miller 2', '© ® ™ ℹ', '1', '日本'])('is none of %j', text => {
    expect(hasEmoji(text)).toBe(false)
  })
})

it.each([
  ['Ada🙂Miller', 'Ada Miller'],
  ['Ada 3\uFE0F\u20E3', 'Ada 3'],
  ['Ada 3\u20E3', 'Ada 3'],
  ['❤\uFE0F\uFE0FAda', 'Ada'],
  ['👍🏽🏽Ada', 'Ada'],
])('leaves of the name %s what documents have', (typed, name) => {
  expect(personName(typed)).toBe(name)
})

it.each([
  ['NAICS 423220', '423220'],
  ['42-32 20', '423220'],
  ['42  3220', '423220'],
  ['423220 or 541511', '423220 or 541511'],
  ['none', 'none'],
  ['', ''],
])('reads the one number in %j', (typed, number) => {
  expect(digitsIn(typed)).toBe(number)
})
