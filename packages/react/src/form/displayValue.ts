import { isEmptyValue, isMasked } from '@grid-kyc/core'
import { obscure } from '../ui/obscure.js'
import type { FieldHandle } from './FieldHandle.js'

/** The text in place of an identifier that is never sent to the browser. */
export const covered = '•••••••••'

/** An answer as it is read back. A date is the same day everywhere; an identifier stays covered. */
export function displayValue(field: FieldHandle, locale: string, phoneText?: (number: string) => string): string {
  const { value, control, privacy, options } = field
  if (isEmptyValue(value)) return field.onFile ? covered : ''
  const entries = Array.isArray(value) ? value.map(String) : [String(value)]
  if (privacy === 'secret') return entries.map(entry => (isMasked(entry) ? entry : obscure(entry))).join(', ')
  if (control === 'phone' && phoneText) return phoneText(String(value))
  if (control === 'date') return day(entries[0] ?? '', locale)
  if (control !== 'country' && control !== 'countries') {
    return entries.map(entry => options.find(option => option.value === entry)?.label ?? entry).join(', ')
  }
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  return entries.map(entry => (/^[A-Z]{2}$/.test(entry) ? (names.of(entry) ?? entry) : entry)).join(', ')
}

function day(text: string, locale: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return text
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
