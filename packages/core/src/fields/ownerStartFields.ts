import { constraints } from './constraints.js'
import type { FieldTable } from './Field.js'

const person = { step: 'people', privacy: 'personal' } as const

/** What is asked first of somebody new who owns or controls a business; what is drawn first needs no more than these. */
export const ownerStartFields = {
  firstName: {
    is: constraints.text,
    label: 'Their first name',
    help: 'As on their passport or identity card.',
    control: 'text',
    neededFor: 'create',
    example: 'Amina',
    ...person,
  },
  middleName: {
    is: constraints.text,
    label: 'Their middle name',
    control: 'text',
    neededFor: 'nothing',
    example: 'Grace',
    ...person,
  },
  lastName: {
    is: constraints.text,
    label: 'Their last name',
    control: 'text',
    neededFor: 'create',
    example: 'Haddad',
    ...person,
  },
} as const satisfies FieldTable
