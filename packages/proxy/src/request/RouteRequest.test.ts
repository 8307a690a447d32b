import { expect, it } from 'vitest'
import { findRoute } from './RouteRequest.js'

it('finds the route and its parameters', () => {
  expect(findRoute('GET', '/customers/Customer%3A1')).toMatchObject({
    operation: 'getCustomer',
    params: { customerId: 'Customer:1' },
  })
  expect(findRoute('GET', '/config')).toMatchObject({ operation: 'getPlatformConfig' })
})

it.each([
  ['GET', '/transactions'],
  ['PUT', '/customers/Customer:1'],
  ['GET', '/customers/a%2fb'],
  ['GET', '/customers/..'],
  ['GET', '/customers/a%20b/x'],
])('answers 404 to %s %s', (method, path) => {
  expect(() => findRoute(method, path)).toThrow(
    expect.objectContaining({
      status: 404,
      code: 'NOT_FOUND',
      message: 'The proxy has no such route, so nothing was sent to Grid.',
    }),
  )
})
