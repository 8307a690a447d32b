/** In US dollars. */
export const expectedMonthlyTransactionVolumes = {
  VOLUME_UNDER_10K: 'Less than $10,000',
  VOLUME_10K_TO_100K: '$10,000 to $100,000',
  VOLUME_100K_TO_1M: '$100,000 to $1 million',
  VOLUME_1M_TO_10M: '$1 million to $10 million',
  VOLUME_OVER_10M: 'More than $10 million',
} as const
