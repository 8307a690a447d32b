import { describe, expect, it } from 'vitest'
import { defaultProviderOrigins, isAllowedOrigin, providerOrigin } from './providerToken.js'

const encode = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
const token = (claims: object, prefix = '_act-sbx-jwt-') => prefix + encode(JSON.stringify(claims))

describe('providerOrigin', () => {
  it.each([
    ['the sandbox prefix', token({ url: 'https://api.sumsub.com' })],
    ['the live prefix', token({ url: 'https://api.sumsub.com' }, '_act-jwt-')],
    ['a version', token({ url: 'https://api.sumsub.com' }, '_act-jwt-v2-')],
    ['a path and a slash, which the SDK would choke on', token({ url: 'https://api.sumsub.com/' })],
    ['a whole JWT', `_act-sbx-jwt-${encode('{"alg":"none"}')}.${encode('{"url":"https://api.sumsub.com"}')}.c2ln`],
    ['text that base64 and base64url write differently', token({ who: '???>>>~~~ é', url: 'https://api.sumsub.com' })],
  ])('reads it from a token with %s', (_, value) => {
    expect(providerOrigin(value)).toBe('https://api.sumsub.com')
  })

  it('falls back to the provider’s own default for an opaque token', () => {
    expect(providerOrigin('_act-sbx-0f8fad5b')).toBe('https://in.sumsub.com')
  })

  it('reads nothing from a token that only contains one', () => {
    expect(providerOrigin(`x${token({ url: 'https://evil.example' })}`)).toBe('https://in.sumsub.com')
    expect(providerOrigin(token({ link: 'https://evil.example' }))).toBe('https://in.sumsub.com')
  })

  it('has none for a url that is no address', () => {
    expect(providerOrigin(token({ url: 'not an address' }))).toBeUndefined()
  })
})

describe('isAllowedOrigin', () => {
  it.each(['https://api.sumsub.com', 'https://in.sumsub.com', 'https://sumsub.com'])(
    'lets %s in by default',
    origin => {
      expect(isAllowedOrigin(origin, defaultProviderOrigins)).toBe(true)
    },
  )

  it.each([
    'https://evil.example',
    'https://evilsumsub.com',
    'https://sumsub.com.evil.example',
    'http://api.sumsub.com',
    'https://api.sumsub.com:8443',
    'null',
  ])('keeps %s out by default', origin => {
    expect(isAllowedOrigin(origin, defaultProviderOrigins)).toBe(false)
  })

  it('takes any of several', () => {
    const allowed = ['https://one.example', 'https://*.two.example']
    const origins = ['https://one.example', 'https://api.two.example', 'https://two.example', 'https://three.example']
    expect(origins.map(origin => isAllowedOrigin(origin, allowed))).toEqual([true, true, true, false])
    expect(isAllowedOrigin('https://one.example', [])).toBe(false)
  })

  it('takes an exact origin', () => {
    expect(isAllowedOrigin('http://127.0.0.1:8787', ['http://127.0.0.1:8787'])).toBe(true)
    expect(isAllowedOrigin('http://127.0.0.1:8788', ['http://127.0.0.1:8787'])).toBe(false)
  })
})
