import { dehydrate, QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { Sealed } from './Sealed.js'

const secret = { taxId: '83-4021577' }

it('opens what was sealed, and nothing else', () => {
  expect(Sealed.open(new Sealed(secret))).toBe(secret)
  expect(Sealed.open(undefined)).toBeUndefined()
  expect(Sealed.open(structuredClone(new Sealed(secret)))).toBeUndefined()
})

it('leaves nothing of its value in what a host stores or prints', () => {
  const host = new QueryClient()
  host.setQueryData(['grid-kyc'], new Sealed(secret))
  const stored = dehydrate(host)
  for (const text of [JSON.stringify(stored), JSON.stringify(structuredClone(stored)), String(new Sealed(secret))]) {
    expect(text).not.toContain(secret.taxId)
  }
})
