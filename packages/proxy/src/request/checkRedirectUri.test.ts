import { expect, it } from 'vitest'
import { checkRedirectUri } from './checkRedirectUri.js'

const own = 'https://app.example.com'
const local = 'http://localhost:5173'
const listed = ['https://app.example.com', 'https://other.example.com/verified?from=grid']

it.each([
  [[own], `${own}/back?step=1#top`, `${own}/back?step=1#top`],
  [[own], 'https://APP.example.com:443/back', `${own}/back`],
  [listed, `${own}/anything`, `${own}/anything`],
  [listed, 'https://other.example.com/verified?from=grid', 'https://other.example.com/verified?from=grid'],
])('with %j forwards %s as %s', (redirectUris, uri, sent) => {
  expect(checkRedirectUri(uri, redirectUris, own)).toBe(sent)
})

it.each([
  [[own], 'https://app.example.com.evil.test/'],
  [[own], 'https://app.example.com@evil.test/'],
  [[own], 'https://evil.test\\@app.example.com/'],
  [[own], 'http://app.example.com/'],
  [[own], 'https://app.example.com:8443/'],
  [[own], 'https://me:secret@app.example.com/'],
  [[own], 'https://me@app.example.com/'],
  [[own], 'https://:secret@app.example.com/'],
  [[own], 7],
  [[own], [`${own}/back`]],
  [['https://app.example.com/?a'], `${own}/back`],
  [['https://app.example.com/#a'], `${own}/back`],
  [['https://app.example.com/a'], `${own}/back`],
  [[own], 'javascript:location="https://app.example.com/"'],
  [[own], '/back'],
  [[own], ''],
  [[own], null],
  [listed, 'https://other.example.com/verified'],
  [listed, 'https://other.example.com/verified?from=grid&to=evil'],
  [[], `${own}/back`],
])('with %j refuses %s', (redirectUris, uri) => {
  expect(() => checkRedirectUri(uri, redirectUris, own)).toThrow(
    "redirectUri: is not one of the proxy's `redirectUris`, so no link was created. Add its origin there.",
  )
})

it.each(['http://localhost:5173', 'http://127.0.0.1:5173', 'http://[::1]:5173', 'http://app.localhost'])(
  'forwards a return to %s when nothing is configured, because it is development',
  origin => expect(checkRedirectUri(`${origin}/back`, undefined, origin)).toBe(`${origin}/back`),
)

it.each([
  [own, `${own}/back`],
  ['https://evil.test', 'https://evil.test/back'],
  ['http://localhost.evil.test', 'http://localhost.evil.test/back'],
  [local, `${own}/back`],
  ['http://a host that is none', `${own}/back`],
  [local, 'http://127.0.0.1:5173/back'],
])('refuses a return when nothing is configured and the request claims to be for %s', (claimed, uri) => {
  expect(() => checkRedirectUri(uri, undefined, claimed)).toThrow('redirectUris')
})
