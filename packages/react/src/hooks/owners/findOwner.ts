import { type BeneficialOwner, type Values, valueAt } from '@grid-kyc/core'

const comparable = (name: unknown) =>
  String(name ?? '')
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** The person of this name and birth date among those Grid has: there is no other way to know them again. */
export function findOwner(owners: readonly BeneficialOwner[], values: Values): BeneficialOwner | undefined {
  const text = (name: string) => comparable(valueAt(values, `personalInfo.${name}`))
  return owners.find(
    ({ personalInfo: { firstName, lastName, birthDate } }) =>
      comparable(firstName) === text('firstName') &&
      comparable(lastName) === text('lastName') &&
      birthDate === text('birthDate'),
  )
}
