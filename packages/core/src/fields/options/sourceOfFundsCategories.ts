/** Where a business's money comes from. */
export const sourceOfFundsCategories = {
  OPERATING_REVENUE: 'Sales and other revenue',
  INVESTMENT_INCOME: 'Income from investments',
  LOANS: 'Loans',
  VENTURE_CAPITAL: 'Venture capital or other investors',
  PERSONAL_SAVINGS: 'Personal savings of the owners',
  DONATIONS: 'Donations',
  OTHER: 'Something else',
} as const
