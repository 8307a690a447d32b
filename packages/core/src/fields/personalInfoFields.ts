import { addressFields } from './addressFields.js'
import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldTable, NeededFor, Values } from './Field.js'
import { identificationTypes } from './identificationTypes.js'
import { ownerStartFields } from './ownerStartFields.js'
import { valueAt } from './valueAt.js'

const person = { step: 'people', privacy: 'personal' } as const
const isNonUs = (values: Values) => valueAt(values, 'personalInfo.idType') === 'NON_US_TAX_ID'

const address = addressFields({
  at: 'personalInfo.address',
  step: 'people',
  privacy: 'personal',
  neededFor: 'create',
  autocomplete: false,
  line1Help: 'Home address, not a P.O. box.',
})

/** An owner as a person. Another person fills this in, so nothing here is offered to the browser's autofill. */
export const personalInfoFields = {
  ...ownerStartFields,
  birthDate: {
    constraints: commonConstraints.date,
    earliestYear: 1900,
    label: 'Date of birth',
    missingMessage: 'Enter the date of birth',
    why: 'It tells people with the same name apart.',
    control: 'date',
    neededFor: 'create',
    example: '1979-11-02',
    ...person,
  },
  nationality: {
    constraints: commonConstraints.country,
    label: 'Nationality',
    missingMessage: 'Select the nationality',
    help: 'The country that issued the passport.',
    control: 'country',
    neededFor: 'create',
    example: 'US',
    ...person,
  },
  email: {
    constraints: commonConstraints.email,
    label: 'Email address',
    missingMessage: 'Enter the email address',
    control: 'email',
    neededFor: 'nothing',
    example: 'amina.haddad@example.com',
    ...person,
  },
  phoneNumber: {
    constraints: commonConstraints.phone,
    label: 'Phone number',
    missingMessage: 'Enter the phone number',
    control: 'phone',
    neededFor: 'nothing',
    example: '+14155550192',
    ...person,
  },
  address: {
    ...address,
    line1: {
      ...address.line1,
      why: 'The law requires us to know where each owner lives. We compare it with official records.',
    },
  },
  idType: {
    ...choice(identificationTypes),
    label: 'Tax ID type',
    missingMessage: 'Select the type of tax ID',
    control: 'radio',
    neededFor: 'create',
    example: 'SSN',
    ...person,
  },
  identifier: {
    constraints: commonConstraints.text,
    label: 'Tax ID number',
    missingMessage: 'Enter the tax ID number',
    invalidMessage: 'Check the tax ID number',
    help: 'The law requires it to verify each owner. Never shown in full.',
    why: 'No one else has this number, so it confirms the name and date of birth in official records.',
    control: 'secret',
    step: 'people',
    neededFor: 'create',
    privacy: 'secret',
    example: '536-22-8726',
  },
  countryOfIssuance: {
    constraints: commonConstraints.country,
    label: 'Issuing country',
    missingMessage: 'Select the country that issued the tax ID',
    control: 'country',
    shownWhen: isNonUs,
    neededFor: (values: Values): NeededFor => (isNonUs(values) ? 'verification' : 'nothing'),
    example: 'DE',
    ...person,
  },
} as const satisfies FieldTable
