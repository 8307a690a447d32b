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
  const [one, ...others] = phonesIn(text, country)
  if (others.length > 0) return undefined
  return one ?? spelledNumber(text, country) ?? parseOne(text, country)
}

/** What people write between two numbers. A slash and a dash are also written within one. */
const betweenNumbers = /\s*(?:[,;|\n\t/]|\s[–-]\s|\s(?:or|and|o|y|e|ou|et|oder|und|&)\s)\s*/i

/** The numbers in a text that has several, in E.164, each once; none in a text of one. */
export function phonesIn(text: string, country: string | undefined): readonly string[] {
  const parts = text.replace(/(\d)\s*\+/g, '$1,+').split(betweenNumbers)
  if (parts.length < 2) return []
  const found = parts.flatMap(part => (part.replace(/\D/g, '').length < 7 ? [] : (parseOne(part, country) ?? [])))
  return found.length < 2 ? [] : [...new Set(found)]
}

const keypad = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ']

/** A number that spells a word, such as `1-800-FLOWERS`. In North America, letters over its ten digits are not dialled. */
function spelledNumber(text: string, country: string | undefined): string | undefined {
  const [, prefix, area = '', word = ''] =
    /^\s*(\+?1)?[\s.(-]*([2-9]\d\d)[\s).-]*([A-Z\d][A-Z\d\s.-]*)$/i.exec(text) ?? []
  if (!prefix && callingCode(country) !== '1') return undefined
  const dialled = word
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
    .slice(0, 7)
  if (dialled.replace(/\d/g, '').length < 3) return undefined
  const digits = dialled.replace(/[A-Z]/g, letter => String(keypad.findIndex(letters => letters.includes(letter))))
  return parseOne(`+1${area}${digits}`, country)
}

function parseOne(text: string, country: string | undefined): string | undefined {
  const typed = text
    // Mexico's mobile numbers had a 1 before them until 2019, which is not dialled any more; nor is 044 or 045.
    .replace(/^(\+\s*52)\D*1(?=(?:\D*\d){10}\D*$)/, '$1 ')
    .replace(/^04[45]\D*(?=(?:\D*\d){10}\D*$)/, country === 'MX' ? '' : '$&')
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
