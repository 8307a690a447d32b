import { addressFields } from './addressFields.js'
import { businessInfoFields } from './businessInfoFields.js'
import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import { contactNeeded, customerFields, customerTypes } from './customerFields.js'
import type { FieldTable } from './Field.js'

const address = addressFields({
  at: 'address',
  step: 'operations',
  privacy: 'open',
  neededFor: 'verification',
  autocomplete: false,
  line1Help: 'Main business location. Not a P.O. box.',
})

/** What Grid takes of a business that is a customer. `email` and `phoneNumber` are the primary contact's. */
export const businessFields = {
  ...customerFields,
  customerType: {
    ...customerFields.customerType,
    ...choice({ BUSINESS: customerTypes.BUSINESS }),
    example: 'BUSINESS',
  },
  businessInfo: businessInfoFields,
  email: {
    constraints: commonConstraints.email,
    label: 'Your email address',
    missingMessage: 'Enter your email address',
    help: 'We may send a code to confirm it.',
    control: 'email',
    step: 'business',
    neededFor: contactNeeded('email'),
    currencyNames: ['EMAIL'],
    privacy: 'personal',
    autocomplete: 'email',
    example: 'robin.okafor@example.com',
  },
  phoneNumber: {
    constraints: commonConstraints.phone,
    label: 'Your phone number',
    missingMessage: 'Enter your phone number',
    help: 'We may text a code to confirm it.',
    control: 'phone',
    step: 'business',
    neededFor: contactNeeded('phone'),
    currencyNames: ['PHONE_NUMBER'],
    privacy: 'personal',
    autocomplete: 'tel',
    example: '+14155550171',
  },
  // The first of its questions says whose it is: other countries are asked for beside it.
  address: { ...address, country: { ...address.country, help: 'Where the business is physically located.' } },
} as const satisfies FieldTable
