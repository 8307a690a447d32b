import type { Customer, VerificationDecision } from '@grid-kyc/core'
import type { Platform } from '../platform/Platform.js'
import { customerSuffix } from './magicSuffix.js'

const bySuffix = { '001': 'PENDING', '002': 'REJECTED', '003': 'UNVERIFIED', other: 'APPROVED' } as const

/** The status a customer is created with. */
export function firstStatus(platform: Platform, customer: Customer): VerificationDecision {
  if (platform.config.isRegulatedFinancialInstitution) return 'APPROVED'
  return customer.customerType === 'BUSINESS' ? 'UNVERIFIED' : bySuffix[customerSuffix(customer)]
}
