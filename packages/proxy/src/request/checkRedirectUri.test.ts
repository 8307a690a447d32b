import { expect, it } from 'vitest'
import { checkRedirectUri } from './checkRedirectUri.js'

const own = 'https://app.example.com'
const listed = ['https://app.example.com', 'https://other.example.com/verified?from=grid']

it.each([
  [undefined, `${own}/back`, `${own}/back`],
  [undefined, `${own}/back?step=1#top`, `${own}/back?step=1#top`],
  [undefined, 'https://APP.example.com:443/back', `${own}/back`],
  [listed, `${own}/anything`, `${own}/anything`],
  [listed, 'https://other.example.com/verified?from=grid', 'https://other.example.com/verified?from=grid'],
])('with %j lets %s through as %s', (redirectUris, uri, sent) => {
  expect(checkRedirectUri(uri, redirectUris, own)).toBe(sent)
})

it.each([
  [undefined, 'https://app.example.com.evil.test/'],
  [undefined, 'https://app.example.com@evil.test/'],
  [undefined, 'https://evil.test\\@app.example.com/'],
  [undefined, 'http://app.example.com/'],
  [undefined, 'https://app.example.com:8443/'],
  [undefined, 'https://me:secret@app.example.com/'],
  [undefined, 'javascript:location="https://app.example.com/"'],
  [undefined, '/back'],
  [undefined, ''],
  [undefined, null],
  [listed, 'https://other.example.com/verified'],
  [listed, 'https://other.example.com/verified?from=grid&to=evil'],
  [[], `${own}/back`],
])('with %j refuses %s', (redirectUris, uri) => {
  expect(() => checkRedirectUri(uri, redirectUris, own)).toThrow('redirectUri')
})
