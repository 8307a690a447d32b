import { latinDigits } from './latinDigits.js'

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

/** A whole date out of what was pasted, in the locale's order or with the year first; undefined if it is none. */
export function pastedDate(text: string, locale: string): DateParts | undefined {
  const found = latinDigits(text).match(/[\p{L}\p{M}]+|\d+/gu)
  if (found?.length !== 3) return
  const order = found[0].length === 4 ? (['year', 'month', 'day'] as const) : datePartOrder(locale)
  return Object.fromEntries(order.map((part, at) => [part, found[at] ?? ''])) as DateParts
}

const pad = (part: string) => part.replace(/^\d$/, '0$&')

/** The day before the first of the next month, in UTC from end to end. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function monthNumber(text: string, locale: string): string {
  const typed = plain(text)
  if (!/\p{L}{3}/u.test(typed)) return text
  const found = Array.from({ length: 12 }, (_, month) => monthName(month, locale)).flatMap((name, month) =>
    name.startsWith(typed) || typed.startsWith(name) ? month + 1 : [],
  )
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
