import type { FieldTable } from './Field.js'

/** The form of a bulk import, for the platform's own staff. */
export const customerImportFields = {
  file: {
    constraints: { type: 'file' },
    label: 'Customers as CSV',
    help: 'UTF-8 with a header row, up to 100 MB.',
    control: 'file',
    step: 'start',
    neededFor: 'create',
    privacy: 'personal',
    example: 'customers.csv',
  },
} as const satisfies FieldTable
