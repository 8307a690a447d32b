import type { Customer } from '@grid-kyc/core'

/** The endings that choose an outcome; everything else is approved. */
export type MagicSuffix = '001' | '002' | '003' | 'other'

const known: readonly string[] = ['001', '002', '003']

export function magicSuffix(text: string): MagicSuffix {
  const end = text.slice(-3)
  return known.includes(end) ? (end as MagicSuffix) : 'other'
}

/** What an outcome is chosen by may be missing still: then nothing is decided by itself, and the hosted flow asks for it. */
export function customerSuffix(customer: Customer): MagicSuffix {
  if (customer.customerType === 'INDIVIDUAL') return magicSuffix(customer.fullName || '003')
  return magicSuffix(customer.businessInfo?.registrationNumber ?? '001')
}
