import { type BeneficialOwner, beneficialOwnerFields, exampleOf, setValueAt, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { isSameOwnerSummary, savedOwnerSummary, unsavedOwnerSummary } from './OwnerSummary.js'
import { completeOwnerSteps, ownerStepOf } from './ownerSteps.js'

const whole = exampleOf(beneficialOwnerFields)
const saved = (change: Values = whole) =>
  ({
    ...change,
    id: 'BeneficialOwner:1',
    kycStatus: 'PENDING',
    createdAt: '2026-05-04T09:00:00Z',
  }) as unknown as BeneficialOwner
const noneWanted = new Set<string>()

describe('a saved person', () => {
  it('is shown with their name, roles and share, and is saved once nothing is missing', () => {
    expect(savedOwnerSummary(saved(), noneWanted)).toEqual({
      ...{ key: 'BeneficialOwner:1', id: 'BeneficialOwner:1', name: 'Amina Haddad', roles: whole.roles },
      ...{ percentage: whole.ownershipPercentage, state: 'saved', complete: 3 },
    })
  })

  it('is incomplete while something is missing, and changed while something typed was not saved', () => {
    const blank = saved(setValueAt(whole, 'personalInfo.birthDate', ''))
    expect(savedOwnerSummary(blank, noneWanted)).toMatchObject({ state: 'incomplete', complete: 2 })
    expect(savedOwnerSummary(blank, noneWanted, {})).toMatchObject({ state: 'incomplete' })
    expect(savedOwnerSummary(saved(), noneWanted, {})).toMatchObject({ state: 'changed' })
  })

  it('is wanted before anything else', () => {
    expect(savedOwnerSummary(saved(), new Set(['BeneficialOwner:1']), {})).toMatchObject({ state: 'wanted' })
    expect(savedOwnerSummary(saved(), new Set(['BeneficialOwner:2']))).toMatchObject({ state: 'saved' })
  })
})

describe('a person who is not saved', () => {
  it('is shown with what was typed so far', () => {
    expect(unsavedOwnerSummary('new-1', {})).toEqual({
      ...{ key: 'new-1', id: undefined, name: '', roles: [], percentage: 0, state: 'unsaved', complete: 0 },
    })
    const typed = { roles: ['UBO'], ownershipPercentage: 40, personalInfo: { lastName: 'Ortiz' } }
    expect(unsavedOwnerSummary('new-1', typed)).toMatchObject({ name: 'Ortiz', roles: ['UBO'], percentage: 40 })
    expect(unsavedOwnerSummary('new-1', whole)).toMatchObject({ name: 'Amina Haddad', complete: 3, state: 'unsaved' })
  })

  it.each([
    ['a text', '40'],
    ['less than nothing', -3],
    ['no number', Number.NaN],
    ['nothing', 0],
  ])('has no share that is %s', (_what, ownershipPercentage) => {
    expect(unsavedOwnerSummary('new-1', { ownershipPercentage, roles: 'UBO' })).toMatchObject({
      percentage: 0,
      roles: [],
    })
  })
})

describe('two summaries', () => {
  const one = savedOwnerSummary(saved(), noneWanted)

  it('are the same when they show the same', () => {
    expect(isSameOwnerSummary(one, one)).toBe(true)
    expect(isSameOwnerSummary(one, { ...one, roles: [...one.roles] })).toBe(true)
  })

  it.each([
    { key: 'BeneficialOwner:2' },
    { name: 'Amina' },
    { percentage: 1 },
    { state: 'changed' as const },
    { complete: 1 },
    { roles: ['DIRECTOR'] },
  ])('differ with %o', change => {
    expect(isSameOwnerSummary(one, { ...one, ...change })).toBe(false)
  })
})

describe('the screens of a person', () => {
  it.each([
    ['roles', 'role'],
    ['ownershipPercentage', 'role'],
    ['personalInfo.firstName', 'role'],
    ['personalInfo.middleName', 'role'],
    ['personalInfo.address.line1', 'address'],
    ['personalInfo.email', 'address'],
    ['personalInfo.phoneNumber', 'address'],
    ['personalInfo.birthDate', 'identity'],
    ['personalInfo.identifier', 'identity'],
    ['personalInfo.emailHash', 'identity'],
  ])('%s is asked on the one about %s', (path, step) => {
    expect(ownerStepOf(path)).toBe(step)
  })

  it('are complete one by one', () => {
    expect(completeOwnerSteps({})).toEqual([])
    expect(completeOwnerSteps(whole)).toEqual(['role', 'address', 'identity'])
    expect(completeOwnerSteps(setValueAt(whole, 'personalInfo.address.line1', ''))).toEqual(['role', 'identity'])
    expect(completeOwnerSteps(setValueAt(whole, 'personalInfo.firstName', ' '))).toEqual(['address', 'identity'])
    expect(completeOwnerSteps(setValueAt(whole, 'roles', []))).toEqual(['address', 'identity'])
  })
})
