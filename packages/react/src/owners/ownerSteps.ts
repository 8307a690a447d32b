import { beneficialOwnerFields, missingFields, type Values } from '@grid-kyc/core'

/** The three short screens on which a person is described, in their order. */
export const ownerSteps = ['role', 'address', 'identity'] as const

export type OwnerStep = (typeof ownerSteps)[number]

/** Fields that few people need: shown once there is a value, or when the user asks for them. */
export const extraPaths: readonly string[] = ['middleName', 'email', 'phoneNumber', 'address.line2'].map(
  name => `personalInfo.${name}`,
)

/** The screen of a field. */
export function ownerStepOf(path: string): OwnerStep {
  if (/^personalInfo\.(address\.|email$|phoneNumber$)/.test(path)) return 'address'
  return /^personalInfo\.(?!.*Name$)/.test(path) ? 'identity' : 'role'
}

/** The screens on which nothing is missing that verification needs. */
export function completeOwnerSteps(values: Values): OwnerStep[] {
  // Of the business only the id is missing, and no screen asks for it.
  const missing = missingFields(beneficialOwnerFields, 'verification', { ...values, customerId: 'any' }).map(
    ownerStepOf,
  )
  return ownerSteps.filter(step => !missing.includes(step))
}
