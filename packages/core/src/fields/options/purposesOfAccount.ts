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
