import { expect, it } from 'vitest'
import { isLoopback } from './isLoopback.js'

it.each(['localhost', '127.0.0.1', '127.10.200.255', '[::1]', 'grid.localhost'])(
  'never leaves this machine: %s',
  name => {
    expect(isLoopback(name)).toBe(true)
  },
)

it.each([
  ...['evil-localhost', 'localhost.evil.test', 'evillocalhost', '127.0.0.1.evil.test', '1127.0.0.1', '127.0.0', '::1'],
  ...['127.0.0.1234', '0.0.0.0', '10.0.0.1', '[::2]', '', 'localhost.local'],
])('may leave this machine: %j', name => {
  expect(isLoopback(name)).toBe(false)
})
