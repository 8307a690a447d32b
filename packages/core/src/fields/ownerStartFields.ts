import { commonConstraints } from './commonConstraints.js'
import type { FieldTable } from './Field.js'

const person = { step: 'people', privacy: 'personal' } as const

/** The first fields of a new person who owns or controls a business; the first render needs no more than these. */
export const ownerStartFields = {
  firstName: {
    constraints: commonConstraints.text,
    label: 'First name',
    missingMessage: 'Enter the first name',
    help: 'As on a passport or identity card.',
    control: 'text',
    neededFor: 'create',
    example: 'Amina',
    ...person,
  },
  middleName: {
    constraints: commonConstraints.text,
    label: 'Middle name',
    missingMessage: 'Enter the middle name',
    control: 'text',
    neededFor: 'nothing',
    example: 'Grace',
    ...person,
  },
  lastName: {
    constraints: commonConstraints.text,
    label: 'Last name',
    missingMessage: 'Enter the last name',
    control: 'text',
    neededFor: 'create',
    example: 'Haddad',
    ...person,
  },
} as const satisfies FieldTable
