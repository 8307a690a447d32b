import { type BeneficialOwner, type Values, valueAt } from '@grid-kyc/core'

const comparable = (name: unknown) =>
  String(name ?? '')
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** The person of this name and birth date among those Grid has: nothing else identifies them. */
export function findOwner(owners: readonly BeneficialOwner[], values: Values): BeneficialOwner | undefined {
  const text = (name: string) => comparable(valueAt(values, `personalInfo.${name}`))
  const born = text('birthDate')
  return owners.find(
    ({ personalInfo: { firstName, lastName, birthDate } }) =>
      // The date first: asked for every key, with hundreds of people.
      birthDate === born && comparable(firstName) === text('firstName') && comparable(lastName) === text('lastName'),
  )
}

/** As `findOwner`; until the birth date is typed, which a later screen asks for, the name alone decides. */
export function findLikelyOwner(owners: readonly BeneficialOwner[], values: Values): BeneficialOwner | undefined {
  if (comparable(valueAt(values, 'personalInfo.birthDate'))) return findOwner(owners, values)
  return owners.find(({ personalInfo: { firstName, lastName } }) =>
    [
      [firstName, 'firstName'],
      [lastName, 'lastName'],
    ].every(([has, name]) => comparable(has) === comparable(valueAt(values, `personalInfo.${name}`))),
  )
}
