import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import { endUserTermsConsentFields } from './endUserTermsConsentFields.js'
import type { FieldContext, FieldTable, NeededFor, Values } from './Field.js'

/** Where Grid verifies a contact before anything else, it has to be known when the customer is created. */
export const contactNeeded =
  (channel: 'email' | 'phone') =>
  (_values: Values, context: FieldContext): NeededFor =>
    context.contactVerification?.[channel] === undefined ? 'nothing' : 'create'

export const customerTypes = {
  INDIVIDUAL: 'An individual',
  BUSINESS: 'A business',
} as const

/** What the host's backend or the proxy knows of any customer; a person is never asked. */
export const customerFields = {
  customerType: {
    ...choice(customerTypes),
    label: 'Customer type',
    control: 'none',
    step: 'start',
    neededFor: 'create',
    wholeGroup: true,
    currencyNames: ['USER_TYPE'],
    privacy: 'open',
    example: 'INDIVIDUAL',
  },
  platformCustomerId: {
    constraints: commonConstraints.text,
    label: 'Customer number',
    control: 'none',
    step: 'start',
    neededFor: 'nothing',
    privacy: 'open',
    example: 'customer-1042',
    writtenBy: 'platform',
    createOnly: true,
  },
  umaAddress: {
    constraints: commonConstraints.umaAddress,
    label: 'UMA address',
    help: 'The name others can send money to, such as $jordan@pay.example.com.',
    invalidMessage:
      'Enter an address like $name@example.com. The name can have letters, digits, dots, and the signs - _ +',
    control: 'none',
    step: 'start',
    neededFor: 'nothing',
    privacy: 'personal',
    example: '$jordan@pay.example.com',
    writtenBy: 'platform',
  },
  region: {
    constraints: commonConstraints.country,
    label: 'Region',
    control: 'none',
    step: 'start',
    neededFor: 'nothing',
    privacy: 'open',
    example: 'US',
    writtenBy: 'platform',
    createOnly: true,
  },
  currencies: {
    constraints: { type: 'list' },
    label: 'Currencies',
    control: 'none',
    step: 'start',
    neededFor: 'nothing',
    privacy: 'open',
    example: ['USD', 'USDC'],
    writtenBy: 'platform',
  },
  endUserTermsConsent: endUserTermsConsentFields,
} as const satisfies FieldTable
