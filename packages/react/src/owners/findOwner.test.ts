import { type BeneficialOwner, beneficialOwnerFields, exampleOf } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { findLikelyOwner, findOwner } from './findOwner.js'

const example = exampleOf(beneficialOwnerFields)
const owner = { ...example, id: 'BeneficialOwner:1' } as unknown as BeneficialOwner
const { firstName, lastName, birthDate } = owner.personalInfo
const find = (personalInfo: object) => findLikelyOwner([owner], { personalInfo })

it('takes a person for one Grid has by name until the birth date is typed', () => {
  expect(find({ firstName: ` ${firstName.toUpperCase()} `, lastName })).toBe(owner)
  expect(find({ firstName: 'Another', lastName })).toBeUndefined()
})

it('decides by the birth date once it is typed', () => {
  expect(find({ firstName, lastName, birthDate })).toBe(owner)
  expect(find({ firstName, lastName, birthDate: '1901-01-01' })).toBeUndefined()
})

it.each<[string, object]>([
  ['first name', { firstName: 'Another' }],
  ['last name', { lastName: 'Another' }],
  ['birth date', { birthDate: '1901-01-01' }],
  ['birth date yet', { birthDate: undefined }],
])('does not take a person for one with another %s', (_what, other) => {
  expect(findOwner([owner], { personalInfo: { firstName, lastName, birthDate } })).toBe(owner)
  expect(findOwner([owner], { personalInfo: { firstName, lastName, birthDate, ...other } })).toBeUndefined()
})

it('needs the first and the last name before the birth date is typed', () => {
  expect(find({ firstName, lastName: 'Another' })).toBeUndefined()
  expect(find({ firstName })).toBeUndefined()
})

it('takes any number of spaces between two names for one, and no space for another name', () => {
  const anna = { ...owner, personalInfo: { ...owner.personalInfo, firstName: 'Anna Maria', birthDate } }
  const findAnna = (name: string) => findLikelyOwner([anna], { personalInfo: { firstName: name, lastName } })
  expect(findAnna(' anna \t maria')).toBe(anna)
  expect(findAnna('Annamaria')).toBeUndefined()
})
