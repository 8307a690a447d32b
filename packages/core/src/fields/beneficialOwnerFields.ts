import { choices } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldTable } from './Field.js'
import { personalInfoFields } from './personalInfoFields.js'

export const beneficialOwnerRoles = {
  UBO: 'Owns 25% or more, directly or through other companies',
  CONTROL_PERSON: 'Controls or manages the business (control person)',
  DIRECTOR: 'Director',
  COMPANY_OFFICER: 'Company officer',
  TRUSTEE: 'Trustee',
  GENERAL_PARTNER: 'General partner',
} as const

/** What Grid takes of a person who owns or controls a business. */
export const beneficialOwnerFields = {
  customerId: {
    constraints: commonConstraints.text,
    label: 'Business',
    control: 'none',
    step: 'people',
    neededFor: 'create',
    privacy: 'open',
    example: 'Customer:0199a1c2-7d10-7000-8000-000000000001',
    createOnly: true,
  },
  personalInfo: personalInfoFields,
  roles: {
    ...choices(beneficialOwnerRoles),
    label: 'Roles',
    missingMessage: 'Select at least one role',
    help: 'Select all that apply.',
    control: 'checkboxes',
    step: 'people',
    neededFor: 'create',
    privacy: 'personal',
    example: ['UBO', 'CONTROL_PERSON'],
  },
  ownershipPercentage: {
    constraints: { type: 'integer', minimum: 0, maximum: 100 },
    label: 'Ownership (%)',
    missingMessage: 'Enter the ownership in percent, or 0',
    help: 'Whole numbers only. Round down: 33.3% is 33.',
    why: 'The law requires us to verify everyone who owns a large share of the business.',
    control: 'percentage',
    step: 'people',
    neededFor: 'create',
    privacy: 'personal',
    example: 40,
  },
} as const satisfies FieldTable
