/** What the account is for; one list for people and businesses. */
export const purposesOfAccount = {
  CONTRACTOR_PAYOUTS: 'Paying contractors',
  CREATOR_PAYOUTS: 'Paying creators',
  EMPLOYEE_PAYOUTS: 'Paying employees',
  MARKETPLACE_SELLER_PAYOUTS: 'Paying sellers on a marketplace',
  SUPPLIER_PAYMENTS: 'Paying suppliers',
  CROSS_BORDER_B2B: 'Payments between businesses across borders',
  AR_AUTOMATION: 'Collecting what customers owe (accounts receivable)',
  AP_AUTOMATION: 'Paying bills (accounts payable)',
  EMBEDDED_PAYMENTS: 'Payments inside a product you offer',
  PLATFORM_FEE_COLLECTION: 'Collecting platform fees',
  P2P_TRANSFERS: 'Sending money to people you know',
  CHARITABLE_DONATIONS: 'Charitable donations',
  OTHER: 'Something else',
} as const

export const expectedMonthlyTransactionCounts = {
  COUNT_UNDER_10: 'Fewer than 10',
  COUNT_10_TO_100: '10 to 100',
  COUNT_100_TO_500: '100 to 500',
  COUNT_500_TO_1000: '500 to 1,000',
  COUNT_OVER_1000: 'More than 1,000',
} as const

/** In US dollars. */
export const expectedMonthlyTransactionVolumes = {
  VOLUME_UNDER_10K: 'Less than $10,000',
  VOLUME_10K_TO_100K: '$10,000 to $100,000',
  VOLUME_100K_TO_1M: '$100,000 to $1 million',
  VOLUME_1M_TO_10M: '$1 million to $10 million',
  VOLUME_OVER_10M: 'More than $10 million',
} as const
