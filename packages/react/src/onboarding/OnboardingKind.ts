import type { CustomerType, FieldTable, Values } from '@grid-kyc/core'
import type { Infer, InferredValue } from '../form/InferredValue.js'
import type { SignedInUser } from '../provider/gridKycContext.js'
import type { StepTable } from './plainSteps.js'

/** What tells the onboarding of one kind of customer from another's. Rows only: the rest is the same for all. */
export interface OnboardingKind extends StepTable {
  readonly customerType: CustomerType
  readonly table: FieldTable
  /** The path of the country that decides for it. */
  readonly countryAt: string
  readonly infer: Infer
  /** What follows from who is signed in. Default: nothing. */
  readonly inferContact?: ((user: SignedInUser, values: Values) => readonly InferredValue[]) | undefined
}
