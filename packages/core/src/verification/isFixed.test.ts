import { describe, expect, it } from 'vitest'
import type { BeneficialOwner } from '../model/BeneficialOwner.js'
import type { Customer } from '../model/Customer.js'
import type { VerificationError } from '../model/Verification.js'
import type { Application } from './Application.js'
import { isFixed } from './isFixed.js'

const [before, raised, after] = ['2026-03-01T09:00:00Z', '2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z']
const customer = (more: object = {}) =>
  ({ id: 'Customer:1', customerType: 'BUSINESS', createdAt: before, ...more }) as unknown as Customer
const owner = (more: object = {}) =>
  ({
    id: 'BeneficialOwner:1',
    roles: ['UBO'],
    createdAt: before,
    personalInfo: {},
    ...more,
  }) as unknown as BeneficialOwner
const error = (type: string, more: Partial<VerificationError> = {}): VerificationError => ({
  ...{ resourceId: 'Customer:1', reason: '', type },
  ...more,
})
const of = (application: Partial<Application> = {}): Application => ({
  customerType: 'BUSINESS',
  customer: customer(),
  owners: [owner()],
  verification: {
    id: 'V:1',
    customerId: 'Customer:1',
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [],
    createdAt: raised,
  },
  ...application,
})

describe('a missing field', () => {
  const missing = error('MISSING_FIELD', { field: 'businessInfo.naicsCode' })
  const withCode = (naicsCode: string, more: object = {}) => customer({ businessInfo: { naicsCode }, ...more })

  it('is fixed once there is a value, whenever it came', () => {
    expect(isFixed(missing, of())).toBe(false)
    expect(isFixed(missing, of({ customer: withCode(' ') }))).toBe(false)
    expect(isFixed(missing, of({ customer: withCode('', { updatedAt: after }) }))).toBe(false)
    expect(isFixed(missing, of({ customer: withCode('541511') }))).toBe(true)
    expect(isFixed(missing, of({ customer: withCode('541511') }), { byTime: false })).toBe(true)
  })

  it('of an owner is looked for at that owner', () => {
    const field = error('MISSING_FIELD', { field: 'birthDate', resourceId: 'BeneficialOwner:1' })
    const other = owner({ id: 'BeneficialOwner:2', personalInfo: { birthDate: '1990-01-01' } })
    expect(isFixed(field, of({ owners: [owner(), other] }))).toBe(false)
    expect(isFixed(field, of({ owners: [owner({ personalInfo: { birthDate: '1990-01-01' } }), other] }))).toBe(true)
    expect(isFixed(field, of({ owners: [other] }))).toBe(false)
    expect(isFixed(field, of({ owners: undefined }))).toBe(false)
  })

  it('that no field is known for, or of which only the group is named, is fixed by a change', () => {
    for (const field of ['shoeSize', 'address', undefined]) {
      const vague = error('MISSING_FIELD', { field })
      expect([field, isFixed(vague, of({ customer: customer({ address: { country: 'US' } }) }))]).toEqual([
        field,
        false,
      ])
      expect([field, isFixed(vague, of({ customer: customer({ updatedAt: after }) }))]).toEqual([field, true])
    }
  })
})

describe('a wrong value', () => {
  const wrong = error('INVALID_FIELD', { field: 'businessInfo.naicsCode' })

  it('is fixed by a change after the error, and by none where the time does not count', () => {
    const changed = of({ customer: customer({ businessInfo: { naicsCode: '541511' }, updatedAt: after }) })
    expect(isFixed(wrong, changed)).toBe(true)
    expect(isFixed(wrong, changed, { byTime: false })).toBe(false)
    expect(isFixed(wrong, of({ customer: customer({ updatedAt: raised }) }))).toBe(false)
    expect(isFixed(wrong, of({ customer: customer({ updatedAt: before, createdAt: after }) }))).toBe(false)
    expect(isFixed(wrong, of({ customer: customer({ createdAt: after }) }))).toBe(true)
  })

  it('is not fixed where nothing was raised, or where the customer is not known', () => {
    const changed = customer({ updatedAt: after })
    expect(isFixed(wrong, of({ customer: changed, verification: null }))).toBe(false)
    expect(isFixed(wrong, of({ customer: null }))).toBe(false)
  })
})

describe('a missing person', () => {
  const missing = error('MISSING_CONTROL_PERSON')

  it('is there with a change of a person in that role', () => {
    const control = { roles: ['CONTROL_PERSON'] }
    expect(isFixed(missing, of({ owners: [owner({ ...control, updatedAt: after })] }))).toBe(true)
    expect(isFixed(missing, of({ owners: [owner({ ...control, updatedAt: before })] }))).toBe(false)
    expect(isFixed(missing, of({ owners: [owner({ updatedAt: after })] }))).toBe(false)
    expect(isFixed(missing, of({ owners: undefined }))).toBe(false)
  })

  it('is only a new person where the time of a change does not count', () => {
    const control = { roles: ['CONTROL_PERSON'], updatedAt: after }
    expect(isFixed(missing, of({ owners: [owner(control)] }), { byTime: false })).toBe(false)
    expect(isFixed(missing, of({ owners: [owner({ ...control, createdAt: after })] }), { byTime: false })).toBe(true)
  })
})

it('says nothing of what is left to support', () => {
  const application = of({ customer: customer({ updatedAt: after }), owners: [owner({ updatedAt: after })] })
  expect(isFixed(error('APPLICANT_FRAUD'), application)).toBe(false)
  expect(isFixed(error('SOMETHING_NEW'), application)).toBe(false)
})
