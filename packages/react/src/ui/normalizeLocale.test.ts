import { expect, it } from 'vitest'
import { normalizeLocale } from './normalizeLocale.js'

it.each([
  ['en', 'en'],
  ['pt-BR', 'pt-BR'],
  ['en_US', 'en-US'],
  ['pt_BR', 'pt-BR'],
  ['zh_hant_tw', 'zh-Hant-TW'],
  ['en-US@posix', 'en-US'],
  ['de_DE.UTF-8@euro', 'de-DE'],
  ['ar-u-nu-latn', 'ar-u-nu-latn'],
  [' es ', 'es'],
  ['C', 'en'],
  ['POSIX', 'en'],
  ['', 'en'],
  ['en-', 'en'],
  ['english please', 'en'],
  ['fr-FR-123456789x', 'fr-FR'],
  ['_', 'en'],
])('takes %j for %s', (given, locale) => {
  expect(normalizeLocale(given)).toBe(locale)
  expect(() => new Intl.DateTimeFormat(normalizeLocale(given))).not.toThrow()
})
