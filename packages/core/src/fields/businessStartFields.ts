import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldTable } from './Field.js'

/** Legal forms of a business. */
export const entityTypes = {
  SOLE_PROPRIETORSHIP: 'Sole proprietorship',
  PARTNERSHIP: 'Partnership',
  LLC: 'Limited liability company (LLC, Ltd, GmbH)',
  CORPORATION: 'Corporation',
  S_CORPORATION: 'S corporation',
  NON_PROFIT: 'Nonprofit organization',
  PUBLICLY_LISTED_COMPANY: 'Publicly listed company',
  TRUST: 'Trust',
  PRIVATE_FOUNDATION: 'Private foundation',
  CHARITY: 'Charity',
  OTHER: 'Something else',
} as const

/** What decides everything else a business is asked; a first screen needs no more than these. */
export const businessStartFields = {
  country: {
    constraints: commonConstraints.country,
    label: 'Country of incorporation',
    missingMessage: 'Select the country of incorporation',
    help: 'Where the business is registered.',
    control: 'country',
    step: 'start',
    neededFor: 'create',
    example: 'US',
    privacy: 'open',
  },
  entityType: {
    ...choice(entityTypes),
    label: 'Legal form',
    missingMessage: 'Select the legal form of the business',
    control: 'select',
    step: 'start',
    neededFor: 'verification',
    example: 'CORPORATION',
    privacy: 'open',
  },
} as const satisfies FieldTable
