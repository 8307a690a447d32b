import { commonConstraints } from './commonConstraints.js'
import type { FieldContext, FieldTable, NeededFor, Values } from './Field.js'

/**
 * A platform that does its own checks may create a customer of whom nothing is known: Grid accepts it, and the platform cannot
 * tell one such from another. A form asks for a name.
 */
const aName = (_: Values, { regulated, requested }: FieldContext): NeededFor =>
  regulated && requested !== undefined ? 'create' : 'verification'

/** What a person is asked first, and decides what else there is to ask; a first screen needs no more than these. */
export const individualStartFields = {
  fullName: {
    constraints: commonConstraints.text,
    label: 'Full legal name',
    missingMessage: 'Enter your full legal name',
    help: 'As on your passport or ID card.',
    control: 'text',
    step: 'person',
    neededFor: aName,
    currencyNames: ['FULL_NAME'],
    verifiedAs: { pattern: '\\S\\s+\\S' },
    invalidMessage: 'Enter your first and last name with a space between them, like Jordan Avery or 王 小明',
    privacy: 'personal',
    autocomplete: 'name',
    example: 'Jordan Avery',
  },
  birthDate: {
    constraints: commonConstraints.date,
    earliestYear: 1900,
    label: 'Date of birth',
    missingMessage: 'Enter your date of birth',
    why: 'It tells you apart from people with the same name, and shows that you’re old enough.',
    control: 'date',
    step: 'person',
    neededFor: 'verification',
    currencyNames: ['BIRTH_DATE'],
    privacy: 'personal',
    autocomplete: 'bday',
    example: '1987-03-14',
  },
  nationality: {
    constraints: commonConstraints.country,
    label: 'Nationality',
    missingMessage: 'Select your nationality',
    help: 'The country of your passport. If you have several, select one.',
    control: 'country',
    step: 'person',
    neededFor: 'verification',
    currencyNames: ['NATIONALITY'],
    privacy: 'personal',
    example: 'US',
  },
  /** Of the address. */
  country: {
    constraints: commonConstraints.country,
    label: 'Country you live in',
    missingMessage: 'Select the country you live in',
    control: 'country',
    step: 'person',
    neededFor: 'verification',
    wholeGroup: true,
    currencyNames: ['POSTAL_ADDRESS', 'COUNTRY_OF_RESIDENCE'],
    privacy: 'personal',
    autocomplete: 'country',
    example: 'US',
  },
} as const satisfies FieldTable
