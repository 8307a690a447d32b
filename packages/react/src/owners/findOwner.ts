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
