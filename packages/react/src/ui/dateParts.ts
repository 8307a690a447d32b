import { latinDigits } from './latinDigits.js'

/** A part of a date: its day, month or year. */
export type DatePart = 'day' | 'month' | 'year'
export type DateParts = Record<DatePart, string>

/** The order in which a locale writes the parts of a date. */
export function datePartOrder(locale: string): DatePart[] {
  const parts = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    dateStyle: 'short',
    timeZone: 'UTC',
  }).formatToParts(0)
  return parts.map(({ type }) => type).filter(type => type === 'day' || type === 'month' || type === 'year')
}

/** The parts of a date, whole (`1990-03-27`) or in the making (`1990--27`). */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-')
  return { year, month, day }
}

/** The date that was typed: `YYYY-MM-DD` once it has all its parts, the parts that are there until then, or nothing. */
export function joinDate(parts: DateParts, locale: string): string {
  const typed = wholeDate(parts, locale) ?? parts
  const [year, month, day] = [typed.year, monthNumber(typed.month, locale), typed.day].map(part =>
    latinDigits(part).replace(/[\s-]/g, ''),
  ) as [string, string, string]
  const value = `${year}-${pad(month)}-${pad(day)}`
  return value === '--' ? '' : value
}

/** No part of a date is longer, but for the name of a month. */
const longestPart = 6

/** A whole date that was typed into one of its parts. */
export const wholeDate = (parts: DateParts, locale: string): DateParts | undefined =>
  Object.values(parts)
    .map(text => (text.length > longestPart ? pastedDate(text, locale) : undefined))
    .find(date => date !== undefined)

/** What of a date cannot stay as it is: the parts that are missing, else those that make no date. */
export function wrongDateParts(value: string): DatePart[] {
  const parts = splitDate(value)
  const missing = (['day', 'month', 'year'] as const).filter(part => parts[part] === '')
  if (missing.length > 0) return missing
  const { year, month, day } = parts
  const wrong: DatePart[] = []
  if (!/^\d{4}$/.test(year)) wrong.push('year')
  if (!/^(0[1-9]|1[0-2])$/.test(month)) wrong.push('month')
  if (wrong.length > 0) return wrong
  return /^\d\d$/.test(day) && +day >= 1 && +day <= daysIn(+year, +month) ? [] : ['day']
}

/**
 * A whole date out of what was pasted or filled in; undefined if it is none. A word is the month, a number of four digits
 * the year, a number over 31 too, one over 12 the day; what is still open follows the locale's order.
 */
export function pastedDate(text: string, locale: string): DateParts | undefined {
  const plainText = inGregorianYears(withoutTime(latinDigits(text).trim()))
  const compact = /^\D*(\d{8})\D*$/.exec(plainText)?.[1]
  if (compact) return eightDigits(compact, locale)
  const numbers = plainText.match(/\d+/g) ?? []
  const words = (plainText.match(/[\p{L}\p{M}][\p{L}\p{M}.]*/gu) ?? []).filter(
    word => /^\d+$/.test(monthNumber(word, locale)) || (numbers.length === 2 && romanMonth(word) > 0),
  )
  // Of a long text, such as "Born in May: 2 May 1990", a word is no date.
  if (numbers.length + words.length !== 3 || words.length > 1) return undefined
  const [word] = words
  const found: Partial<DateParts> =
    word === undefined ? {} : { month: romanMonth(word) > 0 ? String(romanMonth(word)) : word }
  let open = datePartOrder(locale).filter(part => found[part] === undefined)
  const rest = [...numbers]
  const take = (part: DatePart, isIt: (digits: string) => boolean) => {
    const at = open.includes(part) ? rest.findIndex(isIt) : -1
    if (at < 0) return
    found[part] = rest.splice(at, 1)[0]
    open = open.filter(each => each !== part)
    // With the year first the month comes next, whatever the locale does.
    if (part === 'year' && at === 0 && words.length === 0) open = ['month', 'day']
  }
  take('year', digits => digits.length === 4)
  take('year', digits => +digits > 31)
  take('day', digits => +digits > 12 && digits.length <= 2)
  open.forEach((part, at) => {
    found[part] = rest[at]
  })
  const { year = '', month = '', day = '' } = found
  return { year, month, day }
}

/** The time of a date-time is no part of the date. */
const withoutTime = (text: string) =>
  text.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1').replace(/[\s,]+(?:\p{L}+\s+)?\d{1,2}[:.h]\d\d(?:\D.*)?$/u, '')

/** Eight digits in a row: the year first, else as the locale orders them, else the other way round. */
function eightDigits(digits: string, locale: string): DateParts {
  const orders: DatePart[][] = [
    ['year', 'month', 'day'],
    datePartOrder(locale),
    ['day', 'month', 'year'],
    ['month', 'day', 'year'],
  ]
  const readings = orders.map(order => {
    let at = 0
    const parts: DateParts = { year: '', month: '', day: '' }
    for (const part of order) {
      const length = part === 'year' ? 4 : 2
      parts[part] = digits.slice(at, at + length)
      at += length
    }
    return parts
  })
  const isPlausible = ({ year, month, day }: DateParts) =>
    /^(?:1[89]|2[01])/.test(year) && wrongDateParts(`${year}-${month}-${day}`).length === 0
  return readings.find(isPlausible) ?? (readings[0] as DateParts)
}

/** Years that are counted from the beginning of a reign, or of a republic: by how much they fall short. */
const eras: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
}

const inGregorianYears = (text: string) =>
  text.replace(
    /(明治|大正|昭和|平成|令和|民[國国]|\b[TSHR](?=\s?\d))\s*(元|\d{1,3})(?!\d)/u,
    (_, era: string, year: string) => String((eras[era] ?? 0) + (year === '元' ? 1 : Number(year))),
  )

const pad = (part: string) => part.replace(/^\d$/, '0$&')

/** The day before the first of the next month, in UTC from end to end. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Much of Europe writes months in Roman numerals. */
const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const romanMonth = (word: string) => romanMonths.indexOf(plain(word)) + 1

/** A date that was copied may be in another language than the page: first in English, then in any of these. */
const otherLanguages =
  'es fr de de-AT it pt nl sv da nb fi pl cs sk hr sl hu ro bg ru uk el tr id vi ar fa he hi th'.split(' ')

function monthNumber(text: string, locale: string): string {
  const typed = plain(text)
  if (!/^[\p{L}\p{M}]+$/u.test(typed)) return text
  for (const languages of [[locale], ['en'], otherLanguages]) {
    const found = new Set(languages.flatMap(language => monthsCalled(typed, language)))
    if (found.size > 0) return found.size === 1 ? String([...found][0]) : text
  }
  return text
}

function monthsCalled(typed: string, locale: string): number[] {
  const names = monthNames(locale)
  const months = (isIt: (name: string) => boolean) => names.flatMap((own, at) => (own.some(isIt) ? at + 1 : []))
  const exact = months(name => name === typed)
  return exact.length > 0 || typed.length < 3
    ? exact
    : months(name => name.length >= 3 && (name.startsWith(typed) || typed.startsWith(name)))
}

const knownNames = new Map<string, readonly (readonly string[])[]>()

/** What each month is called: in full, as a part of a date (which many languages inflect), and in short. */
function monthNames(locale: string): readonly (readonly string[])[] {
  const known = knownNames.get(locale)
  if (known) return known
  const options = { calendar: 'gregory', timeZone: 'UTC' } as const
  const formats = [
    new Intl.DateTimeFormat(locale, { ...options, month: 'long' }),
    new Intl.DateTimeFormat(locale, { ...options, day: 'numeric', month: 'long', year: 'numeric' }),
    new Intl.DateTimeFormat(locale, { ...options, month: 'short' }),
  ]
  const names = Array.from({ length: 12 }, (_, month) =>
    formats.flatMap(format => {
      const name = format.formatToParts(month * 2_678_400_000).find(({ type }) => type === 'month')?.value ?? ''
      return /\p{L}/u.test(name) ? plain(name) : []
    }),
  )
  knownNames.set(locale, names)
  return names
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    // Accents alone: in other scripts a mark can be all that tells two months from each other.
    .replace(/[\u0300-\u036F.\s]/g, '')
    .toLowerCase()
