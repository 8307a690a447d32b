import type { FieldContext } from '../fields/Field.js'
import type { BeneficialOwner } from '../model/BeneficialOwner.js'
import type { Customer, CustomerType } from '../model/Customer.js'
import type { Document } from '../model/Document.js'
import type { Verification } from '../model/Verification.js'

/** All that Grid holds of one customer's onboarding. What is undefined has not been read; `null` is known to be absent. */
export interface Application {
  readonly customerType: CustomerType
  readonly customer?: Customer | null | undefined
  readonly owners?: readonly BeneficialOwner[] | undefined
  /** The customer's and all owners'. */
  readonly documents?: readonly Document[] | undefined
  /** The latest. */
  readonly verification?: Verification | null | undefined
  readonly context?: FieldContext | undefined
}
