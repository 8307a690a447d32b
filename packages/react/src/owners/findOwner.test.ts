import { type BeneficialOwner, beneficialOwnerFields, exampleOf } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { findLikelyOwner } from './findOwner.js'

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
