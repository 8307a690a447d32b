import { choice } from './choice.js'
import { constraints } from './constraints.js'
import type { FieldTable } from './Field.js'
import { entityTypes } from './options/entityTypes.js'

/** What decides everything else a business is asked; a first screen needs no more than these. */
export const businessStartFields = {
  country: {
    is: constraints.country,
    label: 'Country of incorporation',
    help: 'Where the business is registered. It decides which numbers and documents we ask for.',
    control: 'country',
    step: 'start',
    neededFor: 'create',
    example: 'US',
    privacy: 'open',
  },
  entityType: {
    ...choice(entityTypes),
    label: 'Legal form',
    control: 'select',
    step: 'start',
    neededFor: 'verification',
    example: 'CORPORATION',
    privacy: 'open',
  },
} as const satisfies FieldTable
