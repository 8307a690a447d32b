import type { FieldTable } from './Field.js'

/** The one-time code that shows an email address or phone number is the customer's. */
export const contactCodeFields = {
  code: {
    constraints: {},
    label: 'Code',
    missingMessage: 'Enter the code we sent you',
    invalidMessage: 'Check the code. It has 6 digits, like 123456',
    help: 'We just sent it. It may take a minute to arrive.',
    control: 'code',
    step: 'contact',
    neededFor: 'create',
    privacy: 'personal',
    autocomplete: 'one-time-code',
    example: '123456',
  },
} as const satisfies FieldTable
