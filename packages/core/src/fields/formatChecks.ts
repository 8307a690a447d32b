import { countryCodes } from '../countries/countryCodes.js'

const date = /^(\d{4})-(\d{2})-(\d{2})$/
const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

/** A day that exists: 29 February only where there is one. */
function isDate(value: string): boolean {
  const [, year, month, day] = date.exec(value) ?? []
  if (year === undefined) return false
  const asked = new Date(0)
  asked.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return asked.toISOString().slice(0, 10) === value
}

function isEmail(value: string): boolean {
  const at = value.lastIndexOf('@')
  return at <= 64 && value.length <= 254 && localPart.test(value.slice(0, at)) && domain.test(value.slice(at + 1))
}

function isUri(value: string): boolean {
  try {
    return !/\s/.test(value) && new URL(value).protocol !== ''
  } catch {
    return false
  }
}

/** Every `format` there is a check for. Each reads its value once; a format not in here lets everything pass. */
export const formatChecks: Readonly<Record<string, (value: string) => boolean>> = {
  date: isDate,
  'date-time': value => value[10]?.toUpperCase() === 'T' && isDate(value.slice(0, 10)) && time.test(value.slice(11)),
  email: isEmail,
  tel: value => /^\+?[\d ().-]{2,25}$/.test(value),
  'e.164': value => /^\+[1-9]\d{1,14}$/.test(value),
  uri: isUri,
  url: value => /^https?:/i.test(value) && isUri(value),
  'iso3166-1-alpha-2': value => countryCodes.includes(value),
}
