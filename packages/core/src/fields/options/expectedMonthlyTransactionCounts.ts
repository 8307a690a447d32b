export const expectedMonthlyTransactionCounts = {
  COUNT_UNDER_10: 'Fewer than 10',
  COUNT_10_TO_100: '10 to 100',
  COUNT_100_TO_500: '100 to 500',
  COUNT_500_TO_1000: '500 to 1,000',
  COUNT_OVER_1000: 'More than 1,000',
} as const
