import type { FieldTable } from './Field.js'

/** The body of a request for a hosted link. */
export const kycLinkFields = {
  redirectUri: {
    constraints: { format: 'uri' },
    label: 'Where to come back to',
    control: 'none',
    step: 'start',
    neededFor: 'nothing',
    privacy: 'open',
    example: 'https://app.example.com/verified',
  },
} as const satisfies FieldTable
