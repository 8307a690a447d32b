import { isUsResident } from '../countries/countryOf.js'
import { addressFields } from './addressFields.js'
import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import { contactNeeded, customerFields, customerTypes } from './customerFields.js'
import { dueDiligenceFields } from './dueDiligenceFields.js'
import type { FieldContext, FieldTable, NeededFor, Values } from './Field.js'
import { individualIdentificationTypes } from './identificationTypes.js'
import { individualStartFields } from './individualStartFields.js'
import { isEmptyValue } from './isEmptyValue.js'
import { valueAt } from './valueAt.js'

const address = addressFields({
  at: 'address',
  step: 'address',
  privacy: 'personal',
  neededFor: 'verification',
  autocomplete: true,
  line1Help: 'Where you live. Not a P.O. box.',
})

const isElsewhere = (country: unknown) => typeof country === 'string' && country !== '' && !isUsResident(country)

/** Only people in the United States and its territories have one of the numbers that Grid takes. */
const inUnitedStates = (values: Values): NeededFor =>
  isElsewhere(values.region) || isElsewhere(valueAt(values, 'address.country')) ? 'nothing' : 'verification'

const taxNumber = ['idType', 'identifier']
const taxNumberNames = ['ID_TYPE', 'TAX_ID', 'IDENTIFIER', 'ID_NUMBER']

/** A form asks for the country first, and for nothing that it may rule out. */
const isPlaced = (values: Values, { requested }: FieldContext) =>
  requested === undefined || !isEmptyValue(valueAt(values, 'address.country')) || !isEmptyValue(values.region)

/** Other people are not asked for one, unless Grid or a currency wants it, or it was given. */
const whereNumbersAre = (values: Values, context: FieldContext): boolean =>
  (!context.regulated && inUnitedStates(values) !== 'nothing' && isPlaced(values, context)) ||
  taxNumber.some(path => !isEmptyValue(values[path]) || context.requested?.includes(path)) ||
  taxNumberNames.some(name => context.currencyFields?.includes(name))

const addressNames = ['POSTAL_ADDRESS', 'COUNTRY_OF_RESIDENCE']

/** A country alone is no address: where none is requested, it is not either. */
const whereAddressIs = (values: Values, { regulated, currencyFields }: FieldContext): boolean =>
  !regulated || addressNames.some(name => currencyFields?.includes(name)) || valueAt(values, 'address') !== undefined

/** What Grid takes of a person who is a customer. */
export const individualFields = {
  ...customerFields,
  customerType: { ...customerFields.customerType, ...choice({ INDIVIDUAL: customerTypes.INDIVIDUAL }) },
  fullName: individualStartFields.fullName,
  birthDate: individualStartFields.birthDate,
  nationality: individualStartFields.nationality,
  // Always asked, and before the rest of the address: it decides what else is asked.
  address: {
    ...address,
    line1: {
      ...address.line1,
      why: 'The law requires us to know where our customers live. We compare it with official records.',
    },
    country: { ...individualStartFields.country, shownWhen: whereAddressIs },
  },
  idType: {
    ...choice(individualIdentificationTypes),
    label: 'Tax ID type',
    missingMessage: 'Select the type of your tax ID',
    control: 'radio',
    step: 'person',
    shownWhen: whereNumbersAre,
    neededFor: inUnitedStates,
    currencyNames: ['ID_TYPE'],
    privacy: 'personal',
    example: 'SSN',
  },
  identifier: {
    constraints: commonConstraints.text,
    label: 'Tax ID number',
    missingMessage: 'Enter your tax ID number',
    invalidMessage: 'Check your tax ID number',
    help: 'The law requires it to verify you. Never shown in full.',
    why: 'No one else has your number, so it confirms your name and date of birth in official records.',
    control: 'secret',
    step: 'person',
    shownWhen: whereNumbersAre,
    neededFor: inUnitedStates,
    currencyNames: ['TAX_ID', 'IDENTIFIER', 'ID_NUMBER'],
    privacy: 'secret',
    example: '536-22-8726',
    writeOnly: true,
    onFileWith: 'idType',
  },
  countryOfIssuance: {
    constraints: commonConstraints.country,
    label: 'Issuing country',
    missingMessage: 'Select the country that issued your tax ID number',
    control: 'country',
    step: 'person',
    // Grid takes US numbers only, and fills this in by itself.
    shownWhen: false,
    neededFor: 'nothing',
    privacy: 'personal',
    example: 'US',
  },
  email: {
    constraints: commonConstraints.email,
    label: 'Email address',
    missingMessage: 'Enter your email address',
    help: 'We may send a code to confirm it.',
    control: 'email',
    step: 'contact',
    neededFor: contactNeeded('email'),
    currencyNames: ['EMAIL'],
    privacy: 'personal',
    autocomplete: 'email',
    example: 'jordan.avery@example.com',
  },
  phoneNumber: {
    constraints: commonConstraints.phone,
    label: 'Phone number',
    missingMessage: 'Enter your phone number',
    help: 'We may text a code to confirm it.',
    control: 'phone',
    step: 'contact',
    neededFor: contactNeeded('phone'),
    currencyNames: ['PHONE_NUMBER'],
    privacy: 'personal',
    autocomplete: 'tel',
    example: '+14155550136',
  },
  ...dueDiligenceFields,
} as const satisfies FieldTable
