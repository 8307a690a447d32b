/** How a person came by what they own overall. */
export const sourceOfWealthCategories = {
  SALARY: 'Salary or wages',
  BUSINESS_INCOME: 'A business',
  INVESTMENTS: 'Investments',
  INHERITANCE: 'An inheritance',
  PROPERTY_SALE: 'Selling property',
  GIFT: 'A gift',
  RETIREMENT: 'Retirement savings',
  SAVINGS: 'Savings',
  OTHER: 'Something else',
} as const
