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
export function joinDate(typed: DateParts, locale: string): string {
  const [year, month, day] = [typed.year, monthNumber(typed.month, locale), typed.day].map(part =>
    latinDigits(part).replace(/[\s-]/g, ''),
  ) as [string, string, string]
  const value = `${year}-${pad(month)}-${pad(day)}`
  return value === '--' ? '' : value
}

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
 * the year, a number over 12 the day; what is still open follows the locale's order.
 */
export function pastedDate(text: string, locale: string): DateParts | undefined {
  // The time of an ISO date-time is no part of the date.
  const plainText = latinDigits(text)
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1')
  const compact = plainText.match(/^(\d{4})(\d\d)(\d\d)$/)
  if (compact) return { year: compact[1] ?? '', month: compact[2] ?? '', day: compact[3] ?? '' }
  const numbers = plainText.match(/\d+/g) ?? []
  const words = (plainText.match(/[\p{L}\p{M}]{3,}\.?/gu) ?? []).filter(word => /^\d+$/.test(monthNumber(word, locale)))
  if (numbers.length + words.length !== 3 || words.length > 1) return undefined
  const found: Partial<DateParts> = words[0] === undefined ? {} : { month: words[0] }
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
  take(
    'day',
    digits => +digits > 12 && digits.length <= 2 && (found.year !== undefined || rest.length > 2 || +digits <= 31),
  )
  open.forEach((part, at) => {
    found[part] = rest[at]
  })
  const { year = '', month = '', day = '' } = found
  return { year, month, day }
}

const pad = (part: string) => part.replace(/^\d$/, '0$&')

/** The day before the first of the next month, in UTC from end to end. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function monthNumber(text: string, locale: string): string {
  const typed = plain(text)
  if (!/\p{L}{3}/u.test(typed)) return text
  const named = (language: string) =>
    Array.from({ length: 12 }, (_, month) => monthName(month, language)).flatMap((name, month) =>
      name.startsWith(typed) || typed.startsWith(name) ? month + 1 : [],
    )
  // A date that was copied may be in English whatever the page is in.
  const own = named(locale)
  const found = own.length > 0 ? own : named('en')
  return found.length === 1 ? String(found[0]) : text
}

const monthName = (month: number, locale: string) =>
  plain(
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', month: 'long', timeZone: 'UTC' }).format(
      month * 2_678_400_000,
    ),
  )

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}.\s]/gu, '')
    .toLowerCase()
