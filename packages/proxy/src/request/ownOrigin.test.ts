import { expect, it } from 'vitest'
import { ownOrigin } from './ownOrigin.js'

const of = (headers: Record<string, string>, isTrusted = true) =>
  ownOrigin(new Request('http://10.0.0.1:3000/api/grid/config?a=1', { headers }), isTrusted)

it.each<[string, Record<string, string>, string]>([
  ['what the reverse proxy saw', { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'app.test' }, 'https://app.test'],
  ['the scheme alone', { 'x-forwarded-proto': 'https' }, 'https://10.0.0.1:3000'],
  ['the host alone', { 'x-forwarded-host': 'app.test:8080' }, 'http://app.test:8080'],
  ['its own where nothing is forwarded', {}, 'http://10.0.0.1:3000'],
  [
    'the last of several, which the nearest reverse proxy added',
    { 'x-forwarded-proto': 'http, https', 'x-forwarded-host': 'evil.test,  app.test ' },
    'https://app.test',
  ],
])('is %s', (_, headers, origin) => expect(of(headers)).toBe(origin))

it('believes no header when no reverse proxy is trusted', () => {
  expect(of({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.test' }, false)).toBe('http://10.0.0.1:3000')
})
