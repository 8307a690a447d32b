import type { CustomerType, FieldTable } from '@grid-kyc/core'
import type { Infer } from '../form/InferredValue.js'
import type { StepTable } from './plainSteps.js'

/** What tells the onboarding of one kind of customer from another's. Rows only: the rest is the same for all. */
export interface OnboardingKind extends StepTable {
  readonly customerType: CustomerType
  readonly table: FieldTable
  /** The path of the country that decides for it. */
  readonly countryAt: string
  readonly infer: Infer
}
