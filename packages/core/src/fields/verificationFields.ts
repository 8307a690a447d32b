import type { FieldTable } from './Field.js'

/** Submitting for verification names the customer and nothing else. */
export const verificationFields = {
  customerId: {
    constraints: {},
    label: 'Customer',
    control: 'none',
    step: 'review',
    neededFor: 'create',
    privacy: 'open',
    example: 'Customer:0199a1c2-7d10-7000-8000-000000000001',
  },
} as const satisfies FieldTable
