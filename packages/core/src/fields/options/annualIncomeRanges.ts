/** In US dollars. */
export const annualIncomeRanges = {
  UNDER_50K: 'Less than $50,000',
  RANGE_50K_100K: '$50,000 to $100,000',
  RANGE_100K_250K: '$100,000 to $250,000',
  RANGE_250K_1M: '$250,000 to $1 million',
  OVER_1M: 'More than $1 million',
} as const
