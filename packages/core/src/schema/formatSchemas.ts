import * as z from 'zod/mini'
import { countryCodes } from '../countries/countryCodes.js'

const localPart = /[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*/.source
const domain = /(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?/.source

/** A server that looks for an MX record takes more addresses than zod's own pattern: `a&b@x.co`, a punycode domain. */
const email = z.email({ pattern: new RegExp(`^(?=.{1,64}@)${localPart}@${domain}$`, 'i') }).check(z.maxLength(254))
const withoutBlanks = z.regex(/^\S*$/)

/** Every `format` there is a schema for. A format that is not in here, such as one Grid added later, lets everything pass. */
export const formatSchemas: Readonly<Record<string, z.ZodMiniType<string>>> = {
  date: z.iso.date(),
  'date-time': z.iso.datetime({ offset: true }),
  email,
  tel: z.string().check(z.regex(/^\+?[\d ().-]{2,25}$/)),
  'e.164': z.string().check(z.regex(/^\+[1-9]\d{1,14}$/)),
  uri: z.url().check(withoutBlanks),
  url: z.url({ protocol: /^https?$/ }).check(withoutBlanks),
  'iso3166-1-alpha-2': z.enum(countryCodes),
}
