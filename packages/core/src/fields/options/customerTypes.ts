export const customerTypes = {
  INDIVIDUAL: 'An individual',
  BUSINESS: 'A business',
} as const
