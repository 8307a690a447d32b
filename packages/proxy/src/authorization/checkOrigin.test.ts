import { expect, it } from 'vitest'
import { checkOrigin } from './checkOrigin.js'

const at = (headers: Record<string, string>) => new Request('http://app.example.com/api/grid/session', { headers })
const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'www.example.com' }

it.each<[string, Record<string, string>, boolean]>([
  ['no browser', {}, false],
  ['the own page', { origin: 'http://app.example.com' }, false],
  [
    'the own page, by the word of the browser',
    { origin: 'https://app.example.com', 'sec-fetch-site': 'same-origin' },
    false,
  ],
  ['an address typed by the person', { 'sec-fetch-site': 'none' }, false],
  ['a listed page', { origin: 'https://other.example.com', 'sec-fetch-site': 'cross-site' }, false],
  ['the own page behind a reverse proxy', { ...forwarded, origin: 'https://www.example.com' }, true],
])('lets %s through', (_, headers, trustProxy) => {
  expect(() => checkOrigin(at(headers), { origins: ['https://other.example.com'], trustProxy })).not.toThrow()
})

it.each<[string, Record<string, string>, boolean]>([
  ['a foreign page', { origin: 'https://evil.test' }, false],
  ['a page without an origin', { origin: 'null' }, false],
  ['a foreign page, by the word of the browser', { 'sec-fetch-site': 'cross-site' }, false],
  ['a sister site', { 'sec-fetch-site': 'same-site' }, false],
  ['a foreign form', { origin: 'https://evil.test', 'sec-fetch-site': 'none' }, false],
  ['a page that claims to be behind a reverse proxy', { ...forwarded, origin: 'https://www.example.com' }, false],
])('refuses %s', (_, headers, trustProxy) => {
  expect(() => checkOrigin(at(headers), { origins: ['https://other.example.com'], trustProxy })).toThrow(
    expect.objectContaining({
      status: 403,
      code: 'FORBIDDEN',
      message: expect.stringContaining('Add it to `origins`'),
    }),
  )
})
