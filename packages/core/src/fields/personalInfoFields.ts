import { addressFields } from './addressFields.js'
import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldTable, NeededFor, Values } from './Field.js'
import { identificationTypes } from './identificationTypes.js'
import { ownerStartFields } from './ownerStartFields.js'
import { valueAt } from './valueAt.js'

const person = { step: 'people', privacy: 'personal' } as const
const isNonUs = (values: Values) => valueAt(values, 'personalInfo.idType') === 'NON_US_TAX_ID'

/** An owner as a person. Somebody else fills this in, so nothing here is offered to the browser's autofill. */
export const personalInfoFields = {
  ...ownerStartFields,
  birthDate: {
    constraints: commonConstraints.date,
    earliestYear: 1900,
    label: 'Their date of birth',
    control: 'date',
    neededFor: 'create',
    example: '1979-11-02',
    ...person,
  },
  nationality: {
    constraints: commonConstraints.country,
    label: 'Their nationality',
    help: 'The country whose passport they hold.',
    control: 'country',
    neededFor: 'create',
    example: 'US',
    ...person,
  },
  email: {
    constraints: commonConstraints.email,
    label: 'Their email address',
    control: 'email',
    neededFor: 'nothing',
    example: 'amina.haddad@example.com',
    ...person,
  },
  phoneNumber: {
    constraints: commonConstraints.phone,
    label: 'Their phone number',
    help: 'With the country code, such as +1.',
    control: 'phone',
    neededFor: 'nothing',
    example: '+14155550192',
    ...person,
  },
  address: addressFields({
    at: 'personalInfo.address',
    step: 'people',
    privacy: 'personal',
    neededFor: 'create',
    autocomplete: false,
    line1Help: 'Where they live.',
  }),
  idType: {
    ...choice(identificationTypes),
    label: 'Kind of tax number',
    control: 'radio',
    neededFor: 'create',
    example: 'SSN',
    ...person,
  },
  identifier: {
    constraints: commonConstraints.text,
    label: 'Their tax number',
    help: 'The law asks for it to check who they are. Once it is saved, only its last digits are shown.',
    control: 'secret',
    step: 'people',
    neededFor: 'create',
    privacy: 'secret',
    example: '536-22-8726',
  },
  countryOfIssuance: {
    constraints: commonConstraints.country,
    label: 'Issuing country',
    control: 'country',
    shownWhen: isNonUs,
    neededFor: (values: Values): NeededFor => (isNonUs(values) ? 'verification' : 'nothing'),
    example: 'DE',
    ...person,
  },
} as const satisfies FieldTable
