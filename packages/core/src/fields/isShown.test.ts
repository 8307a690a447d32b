import { expect, it } from 'vitest'
import { businessFields } from './businessFields.js'
import { privacyOf } from './isShown.js'

const of = (entityType: string | undefined) => ({ businessInfo: { entityType } })
const { legalName, taxId, naicsCode } = businessFields.businessInfo

it('keeps to itself what names a business only where the business is a person', () => {
  expect(privacyOf(legalName, of('SOLE_PROPRIETORSHIP'))).toBe('personal')
  expect(privacyOf(legalName, of('LLC'))).toBe('open')
  expect(privacyOf(legalName, of(undefined))).toBe('open')
})

it('changes nothing of a field that names no one, and of one that is secret anyway', () => {
  expect(privacyOf(naicsCode, of('SOLE_PROPRIETORSHIP'))).toBe('open')
  expect(privacyOf(taxId, of('SOLE_PROPRIETORSHIP'))).toBe('secret')
})

it('keeps what is secret or personal as private as it is, also of a sole proprietor', () => {
  const proprietor = of('SOLE_PROPRIETORSHIP')
  expect(privacyOf({ ...legalName, privacy: 'secret' }, proprietor)).toBe('secret')
  expect(privacyOf({ ...legalName, privacy: 'personal' }, of('LLC'))).toBe('personal')
})
