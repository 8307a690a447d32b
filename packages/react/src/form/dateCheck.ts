import type { Field } from '@grid-kyc/core'
import type { Translate } from '../messages/useMessages.js'
import type { fieldErrorMessages } from './fieldError.messages.js'

/** It may be tomorrow already where the user is. */
const latestZoneMs = 14 * 3_600_000

/** Years of the Hijri calendars, lunar and solar, that people alive today were born in. */
const hijriYears = { first: 1290, last: 1500 }

/** Years between the calendar of Thai official documents and the Gregorian one. */
const buddhistYears = 543

/**
 * What to ask about a date that cannot be meant as it is: in the future, long ago, or with a short year. Undefined for the
 * others.
 */
export function dateCheck(
  { earliestYear }: Field,
  value: unknown,
  t: Translate<typeof fieldErrorMessages>,
  now = Date.now(),
): string | undefined {
  const match = typeof value === 'string' ? /^(\d{1,4})-\d\d-\d\d$/.exec(value) : null
  if (earliestYear === undefined || !match) return undefined
  const [, digits = ''] = match
  if (digits.length < 4) return t('field.date.short', { year: digits })
  const year = Number(digits)
  if (year < earliestYear) {
    const isHijri = year >= hijriYears.first && year <= hijriYears.last
    return t(isHijri ? 'field.date.otherCalendar' : 'field.date.early', { year: digits })
  }
  const latest = new Date(now + latestZoneMs).toISOString()
  if (String(value) <= latest.slice(0, 10)) return undefined
  const meant = year - buddhistYears
  return meant >= Math.max(earliestYear, 1900) && meant <= Number(latest.slice(0, 4))
    ? t('field.date.calendar', { year: digits, meant })
    : t('field.date.future', { year: digits })
}
