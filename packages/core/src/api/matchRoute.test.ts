import { describe, expect, it } from 'vitest'
import { matchRoute } from './matchRoute.js'
import type { AnyRoute } from './Route.js'
import { routes } from './routes.js'

const operation = (method: string, path: string) => matchRoute(method, path).match?.operation

describe('matchRoute', () => {
  it.each(Object.entries(routes))('finds %s by its own method and path', (name, route) => {
    const path = route.path.replace(/\{(\w+)\}/g, 'Thing:1')
    expect(operation(route.method, path)).toBe(name)
  })

  it('reads a literal path before a parameter', () => {
    expect(operation('GET', '/customers/end-user-terms')).toBe('getEndUserTerms')
    expect(matchRoute('PATCH', '/customers/end-user-terms')).toEqual({ methods: ['GET'] })
  })

  it('decodes a parameter once, colon encoded or plain', () => {
    expect(matchRoute('GET', '/customers/Customer%3A1').match?.params).toEqual({ customerId: 'Customer:1' })
    expect(matchRoute('GET', '/customers/Customer:1').match?.params).toEqual({ customerId: 'Customer:1' })
    expect(matchRoute('GET', '/customers/a%252Fb').match?.params).toEqual({ customerId: 'a%2Fb' })
  })

  it.each([
    '/customersx/1',
    '/customers/',
    '/customers/1/',
    '//customers',
    '/customers/1/kyc-linked',
    '/customers/%zz',
    '/%63ustomers/1',
    '/customers/1/kyc%2Dlink',
  ])('does not take %s for anything', path => {
    expect(operation('GET', path)).toBeUndefined()
    expect(operation('POST', path)).toBeUndefined()
  })

  it('tells a wrong method from a path that does not exist', () => {
    expect(matchRoute('DELETE', '/verifications/Verification:1').methods).toEqual(['GET'])
    expect(matchRoute('GET', '/quotes').methods).toEqual([])
    expect(matchRoute('GET', '/customers/%zz')).toEqual({ methods: [] })
    expect(matchRoute('PUT', '/customers/Customer:1').methods.sort()).toEqual(['DELETE', 'GET', 'PATCH'])
    expect(matchRoute('GET', '/customers/Customer:1').methods).toEqual(['GET'])
  })
})

it('continues to a literal path behind a parameter that has another method', () => {
  const row = { success: [200], retry: 'safe', subject: { in: 'none' } }
  const table = {
    read: { ...row, method: 'GET', path: '/lists/{id}' },
    search: { ...row, method: 'POST', path: '/lists/search' },
  } as unknown as Readonly<Record<string, AnyRoute>>
  expect(matchRoute('POST', '/lists/search', table).match?.operation).toBe('search')
  expect(matchRoute('POST', '/lists/other', table)).toEqual({ methods: ['GET'] })
  expect(matchRoute('GET', '/lists/search', table).match?.operation).toBe('read')
})
