import { expect, it } from 'vitest'
import { clientAddress, knownAddress } from './clientAddress.js'

it.each([
  [undefined, '203.0.113.7', 0, '203.0.113.7'],
  [undefined, '::ffff:203.0.113.7', 0, '203.0.113.7'],
  [undefined, '2001:db8::1', 0, '2001:db8::1'],
  [undefined, 'fe80::1%eth0', 0, 'fe80::1'],
  [undefined, undefined, 0, undefined],
  [undefined, '0.0.0.0', 0, undefined],
  [undefined, '::', 0, undefined],
  [undefined, 'unknown', 0, undefined],
  [undefined, '203.0.113.7', 1, '203.0.113.7'],
  ['198.51.100.66, 203.0.113.9', '10.0.0.1', 1, '203.0.113.9'],
  ['198.51.100.66, 203.0.113.9, 10.0.0.2', '10.0.0.1', 2, '203.0.113.9'],
  ['203.0.113.9', '10.0.0.1', 2, undefined],
  ['203.0.113.9:4711', '10.0.0.1', 1, '203.0.113.9'],
  ['203.0.113.97:4711', '10.0.0.1', 1, '203.0.113.97'],
  ['[2001:db8::1]:4711', '10.0.0.1', 1, '2001:db8::1'],
  ['[2001:db8::1]', '10.0.0.1', 1, '2001:db8::1'],
  ['2[001:db8::1]', '10.0.0.1', 1, undefined],
  ['[2001:db8::]1', '10.0.0.1', 1, undefined],
  ['::ffff:203.0.113.9:4711', '10.0.0.1', 1, undefined],
  ['203.0.113.9:4711%x', '10.0.0.1', 1, undefined],
  ['2001:db8::ffff:3.0.113.9', '10.0.0.1', 1, '2001:db8::ffff:3.0.113.9'],
  ['999.1.1.1', '10.0.0.1', 1, undefined],
  ['<script>', '10.0.0.1', 1, undefined],
  [':::::', '10.0.0.1', 1, undefined],
  ['::1::2', '10.0.0.1', 1, undefined],
  ['1:2:3', '10.0.0.1', 1, undefined],
  ['a:b', '10.0.0.1', 1, undefined],
  ['', '10.0.0.1', 1, undefined],
  ['01.2.3.4', '10.0.0.1', 1, undefined],
  ['::ffff:203.0.113.9', '10.0.0.1', 1, '203.0.113.9'],
])('X-Forwarded-For %s from %s behind %d is %s', (header, ip, proxies, address) => {
  const headers = new Headers(header === undefined ? [] : [['x-forwarded-for', header]])
  expect(clientAddress(new Request('https://app.test/', { headers }), ip, proxies)).toBe(address)
})

it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip'])(
  'refuses to guess when %s is present and `trustProxy` is not set',
  name => {
    const request = new Request('https://app.test/', { headers: { [name]: '203.0.113.9' } })
    expect(() => clientAddress(request, '10.0.0.1', 0)).toThrow(
      expect.objectContaining({
        ...{ status: 500, code: 'CLIENT_ADDRESS_UNKNOWN', message: expect.stringContaining('trustProxy') },
      }),
    )
  },
)

it('refuses to guess when a trusted reverse proxy uses another header than X-Forwarded-For', () => {
  const request = new Request('https://app.test/', { headers: { forwarded: 'for=203.0.113.9' } })
  expect(() => clientAddress(request, '10.0.0.1', 1)).toThrow('X-Forwarded-For')
})

it('knows an address only where it is certain', () => {
  const request = (header?: string) =>
    new Request('https://app.test/', { headers: header === undefined ? [] : [['x-forwarded-for', header]] })
  expect(knownAddress(request(), '203.0.113.7', 0)).toBe('203.0.113.7')
  expect(knownAddress(request('203.0.113.9'), '10.0.0.1', 1)).toBe('203.0.113.9')
  expect(knownAddress(request(), undefined, 0)).toBeUndefined()
  expect(knownAddress(request('not an address'), '10.0.0.1', 1)).toBeUndefined()
})
