/** In US dollars. */
export const netWorthRanges = {
  UNDER_100K: 'Less than $100,000',
  RANGE_100K_500K: '$100,000 to $500,000',
  RANGE_500K_1M: '$500,000 to $1 million',
  RANGE_1M_5M: '$1 million to $5 million',
  RANGE_5M_25M: '$5 million to $25 million',
  OVER_25M: 'More than $25 million',
} as const
