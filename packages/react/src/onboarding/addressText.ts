import type { formatAddress } from 'localized-address-format'
import { createLazy } from '../lazy/createLazy.js'

/**
 * The order in which each country writes an address, from Google's own data (libaddressinput), loaded when an address is first
 * read back. It has neither labels nor which parts a form has to ask for, and no form may move its fields once it is there: for
 * these there is the table of countries in core.
 */
export const addressFormats = createLazy(() => import('localized-address-format').then(module => module.formatAddress))

export interface AddressTexts {
  line1?: string
  line2?: string
  city?: string
  state?: string
  postalCode?: string
  /** Its name. */
  country?: string
}

const plainOrder = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const

/** An address on one line, as the country with this code writes it; in a plain order until the formats are loaded. */
export function addressText(texts: AddressTexts, code: string, format: typeof formatAddress | undefined): string {
  const { line1, line2, city, state, postalCode, country } = texts
  const parts = plainOrder.flatMap(part => texts[part] || [])
  if (!format) return parts.join(', ')
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(parts.join(''))
  const script = isLatin ? 'latin' : 'local'
  // A part that the country's format does not contain is kept as the user typed it.
  const hasPart = (part: string) =>
    format({ postalCountry: code, [part]: '0' }, script)
      .join('')
      .includes('0')
  const street = [line1, line2]
  const lines = city && !hasPart('locality') ? (isLatin ? [...street, city] : [city, ...street]) : street
  const written = format(
    {
      postalCountry: code,
      addressLines: lines.flatMap(line => line || []),
      ...(city ? { locality: city } : {}),
      ...(state ? { administrativeArea: state } : {}),
      ...(postalCode ? { postalCode } : {}),
    },
    script,
  )
  const left = [state && !hasPart('administrativeArea') && state, postalCode && !hasPart('postalCode') && postalCode]
  return (
    [...written.map(line => line.replace(/^[\s,]+|[\s,]+$/g, '')), ...left, country]
      .flatMap(line => line || [])
      // A city that is a state of its own is said once.
      .filter((line, at, all) => line !== all[at - 1])
      .join(', ')
  )
}
