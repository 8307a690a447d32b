/** Where a person's money for this account comes from. */
export const individualSourceOfFundsCategories = {
  SALARY: 'Salary or wages',
  SELF_EMPLOYMENT_INCOME: 'Self-employment',
  INVESTMENT_INCOME: 'Income from investments',
  PENSION: 'Pension',
  RENTAL_INCOME: 'Rent from property',
  GIFT: 'A gift',
  INHERITANCE: 'An inheritance',
  LOAN: 'A loan',
  SAVINGS: 'Savings',
  SALE_OF_ASSETS: 'Selling something you owned',
  OTHER: 'Something else',
} as const
