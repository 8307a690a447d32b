import {
  expectedMonthlyTransactionCounts,
  expectedMonthlyTransactionVolumes,
  purposesOfAccount,
} from './activityOptions.js'
import { businessStartFields } from './businessStartFields.js'
import { businessTypes } from './businessTypes.js'
import { choice, choices } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldContext, FieldTable, NeededFor, Values } from './Field.js'
import { isEmptyValue } from './isEmptyValue.js'
import { valueAt } from './valueAt.js'
import { whenOther } from './whenOther.js'
import { whenRequested } from './whenRequested.js'

/** Where a business's money comes from. */
export const sourceOfFundsCategories = {
  OPERATING_REVENUE: 'Sales and other revenue',
  INVESTMENT_INCOME: 'Income from investments',
  LOANS: 'Loans',
  VENTURE_CAPITAL: 'Venture capital or other investors',
  PERSONAL_SAVINGS: 'Personal savings of the owners',
  DONATIONS: 'Donations',
  OTHER: 'Something else',
} as const

const open = { privacy: 'open' } as const
const contact = { step: 'business', privacy: 'personal', constraints: { maxLength: 250 }, control: 'text' } as const

/** Where Grid verifies contacts, it verifies a named person who speaks for the business. */
const representative = (_values: Values, context: FieldContext): NeededFor =>
  context.contactVerification ? 'verification' : 'nothing'

/** What Grid takes about a business itself. */
export const businessInfoFields = {
  legalName: {
    constraints: commonConstraints.text,
    label: 'Legal name of the business',
    help: 'Exactly as on its formation document.',
    control: 'text',
    step: 'business',
    neededFor: 'create',
    currencyNames: ['FULL_NAME', 'COMPANY_LEGAL_NAME'],
    example: 'Harbor & Pine Trading, Inc.',
    ...open,
    namesSoleProprietor: true,
  },
  doingBusinessAs: {
    constraints: commonConstraints.text,
    label: 'Trade name',
    help: 'The name customers know, if it is not the legal name.',
    control: 'text',
    step: 'business',
    neededFor: 'nothing',
    example: 'Harbor & Pine',
    ...open,
    namesSoleProprietor: true,
  },
  ...businessStartFields,
  incorporatedOn: {
    constraints: commonConstraints.date,
    earliestYear: 1000,
    label: 'Date of incorporation',
    help: 'The day on its formation document.',
    control: 'date',
    step: 'business',
    neededFor: 'create',
    example: '2019-06-03',
    ...open,
  },
  taxId: {
    constraints: commonConstraints.text,
    label: 'Tax identification number',
    help: 'We use it only to verify the business.',
    control: 'secret',
    local: { countryAt: 'businessInfo.country', as: 'taxId' },
    step: 'business',
    neededFor: 'create',
    currencyNames: ['TAX_ID', 'IDENTIFIER', 'ID_NUMBER'],
    privacy: 'secret',
    example: '83-4021577',
  },
  registrationNumber: {
    constraints: commonConstraints.text,
    label: 'Business registration number',
    help: 'The number in the business register.',
    control: 'text',
    local: { countryAt: 'businessInfo.country', as: 'registrationNumber' },
    step: 'business',
    neededFor: 'verification',
    currencyNames: ['REGISTRATION_NUMBER'],
    example: '7304001',
    ...open,
    namesSoleProprietor: true,
  },
  primaryContactFirstName: {
    label: 'Your first name',
    help: 'The person filling this in, who may act for the business.',
    neededFor: representative,
    autocomplete: 'given-name',
    example: 'Robin',
    ...contact,
  },
  primaryContactLastName: {
    label: 'Your last name',
    neededFor: representative,
    autocomplete: 'family-name',
    example: 'Okafor',
    ...contact,
  },
  countriesOfOperation: {
    constraints: commonConstraints.countries,
    label: 'Countries where you operate',
    help: 'Where the business has customers, staff or offices.',
    control: 'countries',
    step: 'operations',
    neededFor: 'verification',
    example: ['US', 'CA'],
    ...open,
  },
  businessType: {
    ...choice(businessTypes),
    label: 'Industry',
    help: 'The one that brings in most of the revenue.',
    control: 'select',
    step: 'operations',
    neededFor: 'verification',
    currencyNames: ['BUSINESS_TYPE'],
    example: 'WHOLESALE_TRADE',
    ...open,
  },
  naicsCode: {
    constraints: { pattern: '^\\d{2,6}$' },
    label: 'NAICS code',
    help: 'Enter 2 to 6 digits, if you know them.',
    control: 'text',
    step: 'operations',
    neededFor: 'nothing',
    example: '423220',
    ...open,
  },
  purposeOfAccount: {
    ...choice(purposesOfAccount),
    label: 'Main purpose of the account',
    control: 'select',
    step: 'activity',
    neededFor: 'verification',
    example: 'SUPPLIER_PAYMENTS',
    ...open,
  },
  purposeOfAccountOtherDescription: {
    constraints: commonConstraints.description,
    label: 'Describe what you will use it for',
    control: 'textarea',
    step: 'activity',
    example: 'Deposits for leased machines',
    ...whenOther('businessInfo.purposeOfAccount'),
    ...open,
  },
  sourceOfFundsCategories: {
    ...choices(sourceOfFundsCategories),
    label: 'Source of funds',
    help: 'Select all that apply.',
    control: 'checkboxes',
    step: 'activity',
    // Grid takes categories or a text of one's own; a text that is there already is enough.
    neededFor: (values: Values): NeededFor =>
      isEmptyValue(valueAt(values, 'businessInfo.sourceOfFunds')) ? 'verification' : 'nothing',
    example: ['OPERATING_REVENUE'],
    ...open,
  },
  sourceOfFundsOtherDescription: {
    constraints: commonConstraints.description,
    label: 'Describe the source of funds',
    control: 'textarea',
    step: 'activity',
    example: 'Payment from a court settlement',
    ...whenOther('businessInfo.sourceOfFundsCategories'),
    ...open,
  },
  sourceOfFunds: {
    constraints: commonConstraints.text,
    label: 'Source of funds, in your own words',
    control: 'textarea',
    step: 'activity',
    ...whenRequested('businessInfo.sourceOfFunds'),
    example: 'Sales of furniture to shops',
    ...open,
  },
  expectedMonthlyTransactionCount: {
    ...choice(expectedMonthlyTransactionCounts),
    label: 'Expected payments per month',
    help: 'An estimate is fine.',
    control: 'select',
    step: 'activity',
    neededFor: 'verification',
    example: 'COUNT_100_TO_500',
    ...open,
  },
  expectedMonthlyTransactionVolume: {
    ...choice(expectedMonthlyTransactionVolumes),
    label: 'Expected monthly volume (USD)',
    help: 'An estimate is fine.',
    control: 'select',
    step: 'activity',
    neededFor: 'verification',
    example: 'VOLUME_100K_TO_1M',
    ...open,
  },
  expectedRecipientJurisdictions: {
    constraints: commonConstraints.countries,
    label: 'Countries you will send money to',
    control: 'countries',
    step: 'activity',
    neededFor: 'verification',
    example: ['US', 'MX'],
    ...open,
  },
  expectedCounterpartyCountries: {
    constraints: commonConstraints.countries,
    label: 'Countries your customers and suppliers are in',
    control: 'countries',
    step: 'activity',
    // The countries money is sent to are asked already; a second list only where Grid wants one.
    ...whenRequested('businessInfo.expectedCounterpartyCountries'),
    example: ['US'],
    ...open,
  },
} as const satisfies FieldTable
