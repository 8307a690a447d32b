import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'

const known = (country: string | undefined): CountryCode | undefined =>
  country !== undefined && isSupportedCountry(country) ? country : undefined

/**
 * The number that was meant, in E.164: written with its country code, or as at home in `country`. Undefined if it cannot be one.
 */
export function parsePhone(text: string, country: string | undefined): string | undefined {
  // Mexico's mobile numbers had a 1 before them until 2019, which is not dialled any more.
  const typed = text.replace(/^(\+\s*52)\D*1(?=(?:\D*\d){10}\D*$)/, '$1 ')
  const number = parsePhoneNumberFromString(typed, known(country))
  const international = withoutPlus(typed, country)
  if (international && (!number?.isValid() || international.isLonger)) return international.number
  return number?.isPossible() ? number.number : undefined
}

/**
 * The reading of digits that begin with the country's own calling code as a whole number. Germany's numbers are so different in
 * length that most of these could be one at home too, and then they would be longer than any that is in use.
 */
function withoutPlus(text: string, country: string | undefined) {
  const code = callingCode(country)
  const digits = text.replace(/\D/g, '')
  if (code === undefined || text.includes('+') || !digits.startsWith(code)) return undefined
  const number = parsePhoneNumberFromString(`+${digits}`)
  const isLonger = digits.length >= code.length + 10
  return number?.isValid() ? { number: number.number as string, isLonger } : undefined
}

/** A number as it is written at home in `country`, and otherwise with its country code. */
export function formatPhone(value: string, country: string | undefined): string {
  const number = parsePhoneNumberFromString(value)
  if (!number) return value
  return number.countryCallingCode === callingCode(country) ? number.formatNational() : number.formatInternational()
}

/** What has been typed so far, with blanks and brackets where the country has them. */
export const formatTyped = (text: string, country: string | undefined): string =>
  new AsYouType(known(country)).input(text)

/** The digits before the numbers of a country, such as `44`. */
export function callingCode(country: string | undefined): string | undefined {
  const code = known(country)
  return code && getCountryCallingCode(code)
}

/** The country of a number, or of several the one it is at home in already. */
export function countryOfPhone(value: string, current: string | undefined): string | undefined {
  const number = parsePhoneNumberFromString(value)
  if (!number || number.countryCallingCode === callingCode(current)) return current
  return number.country ?? getCountries().find(country => getCountryCallingCode(country) === number.countryCallingCode)
}
