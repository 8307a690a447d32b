import { dehydrate, QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { PrivateValue } from './PrivateValue.js'

const secret = { taxId: '83-4021577' }

it('opens a private value, and nothing else', () => {
  expect(PrivateValue.open(new PrivateValue(secret))).toBe(secret)
  expect(PrivateValue.open(undefined)).toBeUndefined()
  expect(PrivateValue.open(structuredClone(new PrivateValue(secret)))).toBeUndefined()
})

it('leaves nothing of its value in what a host stores or prints', () => {
  const host = new QueryClient()
  host.setQueryData(['grid-kyc'], new PrivateValue(secret))
  const stored = dehydrate(host)
  for (const text of [
    JSON.stringify(stored),
    JSON.stringify(structuredClone(stored)),
    String(new PrivateValue(secret)),
  ]) {
    expect(text).not.toContain(secret.taxId)
  }
})
