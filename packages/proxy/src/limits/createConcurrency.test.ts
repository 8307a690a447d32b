import { expect, it } from 'vitest'
import { createConcurrency } from './createConcurrency.js'

const limited = { perHolder: 2, total: 3, what: 'uploads', retryAfter: 15 }
const refusal = {
  status: 429,
  code: 'RATE_LIMITED',
  message: 'There are too many uploads at once. Try again later.',
  headers: { 'retry-after': '15' },
}

it('lets each holder have as many as it says at once, and one more after one has ended', () => {
  const { enter } = createConcurrency(limited)
  const leave = enter('a')
  enter('a')
  expect(() => enter('a')).toThrow(expect.objectContaining(refusal))
  enter('b')
  leave()
  enter('a')
  expect(() => enter('a')).toThrow(expect.objectContaining(refusal))
})

it('lets all holders together have as many as it says', () => {
  const { enter } = createConcurrency(limited)
  const leaves = ['a', 'b', 'c'].map(enter)
  expect(() => enter('d')).toThrow(expect.objectContaining(refusal))
  leaves[0]?.()
  enter('d')
  expect(() => enter('e')).toThrow(expect.objectContaining(refusal))
})

it('counts one that ends twice once', () => {
  const { enter } = createConcurrency(limited)
  const leave = enter('a')
  enter('a')
  leave()
  leave()
  enter('a')
  expect(() => enter('a')).toThrow(expect.objectContaining(refusal))
  enter('b')
  expect(() => enter('c')).toThrow(expect.objectContaining(refusal))
})

it('counts from nothing again after all of a holder have ended', () => {
  const { enter } = createConcurrency(limited)
  for (let times = 0; times < 5; times++) {
    const leaves = [enter('a'), enter('a')]
    expect(() => enter('a')).toThrow(expect.objectContaining(refusal))
    for (const leave of leaves) leave()
  }
})
