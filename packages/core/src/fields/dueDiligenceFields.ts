import {
  expectedMonthlyTransactionCounts,
  expectedMonthlyTransactionVolumes,
  purposesOfAccount,
} from './activityOptions.js'
import { choice, choices } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldTable } from './Field.js'
import { whenOther, whenRequested } from './shownWhen.js'

/** How a person came by what they own overall. */
export const sourceOfWealthCategories = {
  SALARY: 'Salary or wages',
  BUSINESS_INCOME: 'A business',
  INVESTMENTS: 'Investments',
  INHERITANCE: 'An inheritance',
  PROPERTY_SALE: 'Selling property',
  GIFT: 'A gift',
  RETIREMENT: 'Retirement savings',
  SAVINGS: 'Savings',
  OTHER: 'Something else',
} as const

/** "Politically exposed person" in words that do not need the term. */
export const pepStatuses = {
  NONE: 'No',
  DOMESTIC: 'You, in the country you live in',
  FOREIGN: 'You, in another country',
  HIO: 'You, as head of an international organization',
  FAMILY_OR_ASSOCIATE: 'A relative or a close associate',
} as const

/** In US dollars. */
export const netWorthRanges = {
  UNDER_100K: 'Less than $100,000',
  RANGE_100K_500K: '$100,000 to $500,000',
  RANGE_500K_1M: '$500,000 to $1 million',
  RANGE_1M_5M: '$1 million to $5 million',
  RANGE_5M_25M: '$5 million to $25 million',
  OVER_25M: 'More than $25 million',
} as const

/** Where a person's money for this account comes from. */
export const individualSourceOfFundsCategories = {
  SALARY: 'Salary or wages',
  SELF_EMPLOYMENT_INCOME: 'Self-employment',
  INVESTMENT_INCOME: 'Income from investments',
  PENSION: 'Pension',
  RENTAL_INCOME: 'Rent from property',
  GIFT: 'A gift',
  INHERITANCE: 'An inheritance',
  LOAN: 'A loan',
  SAVINGS: 'Savings',
  SALE_OF_ASSETS: 'Selling something you owned',
  OTHER: 'Something else',
} as const

/** In US dollars. */
export const annualIncomeRanges = {
  UNDER_50K: 'Less than $50,000',
  RANGE_50K_100K: '$50,000 to $100,000',
  RANGE_100K_250K: '$100,000 to $250,000',
  RANGE_250K_1M: '$250,000 to $1 million',
  OVER_1M: 'More than $1 million',
} as const

const common = { step: 'dueDiligence', privacy: 'personal' } as const

/** Enhanced due diligence of a person. Which of it is wanted only Grid knows, and says in a verification's errors. */
export const dueDiligenceFields = {
  sourceOfFundsCategories: {
    ...choices(individualSourceOfFundsCategories),
    label: 'Source of funds',
    missingMessage: 'Select where your money comes from',
    why: 'The law requires us to understand where money comes from, to prevent money laundering.',
    help: 'Select all that apply.',
    control: 'checkboxes',
    ...whenRequested('sourceOfFundsCategories'),
    example: ['SALARY'],
    ...common,
  },
  sourceOfFundsOtherDescription: {
    constraints: commonConstraints.text,
    label: 'Describe the source of funds',
    missingMessage: 'Describe the source of funds',
    control: 'textarea',
    example: 'Winnings from a writing contest',
    ...whenOther('sourceOfFundsCategories'),
    ...common,
  },
  sourceOfWealthCategories: {
    ...choices(sourceOfWealthCategories),
    label: 'Source of wealth',
    missingMessage: 'Select where your wealth comes from',
    help: 'Your total wealth. Select all that apply.',
    control: 'checkboxes',
    ...whenRequested('sourceOfWealthCategories'),
    example: ['SALARY', 'INVESTMENTS'],
    ...common,
  },
  sourceOfWealthOtherDescription: {
    constraints: commonConstraints.text,
    label: 'Describe the source of wealth',
    missingMessage: 'Describe the source of wealth',
    control: 'textarea',
    example: 'Royalties from books',
    ...whenOther('sourceOfWealthCategories'),
    ...common,
  },
  purposeOfAccount: {
    ...choice(purposesOfAccount),
    label: 'Main purpose of the account',
    missingMessage: 'Select what you will mainly use the account for',
    control: 'select',
    ...whenRequested('purposeOfAccount'),
    example: 'P2P_TRANSFERS',
    ...common,
  },
  purposeOfAccountOtherDescription: {
    constraints: commonConstraints.text,
    label: 'Describe what you will use it for',
    missingMessage: 'Describe what you will use the account for',
    control: 'textarea',
    example: 'Sharing household costs',
    ...whenOther('purposeOfAccount'),
    ...common,
  },
  expectedMonthlyTransactionCount: {
    ...choice(expectedMonthlyTransactionCounts),
    label: 'Expected payments per month',
    missingMessage: 'Select how many payments you expect per month',
    help: 'An estimate is fine.',
    control: 'select',
    ...whenRequested('expectedMonthlyTransactionCount'),
    example: 'COUNT_10_TO_100',
    ...common,
  },
  expectedMonthlyTransactionVolume: {
    ...choice(expectedMonthlyTransactionVolumes),
    label: 'Expected monthly volume (USD)',
    missingMessage: 'Select the volume you expect per month',
    help: 'An estimate is fine.',
    control: 'select',
    ...whenRequested('expectedMonthlyTransactionVolume'),
    example: 'VOLUME_UNDER_10K',
    ...common,
  },
  annualIncomeRange: {
    ...choice(annualIncomeRanges),
    label: 'Annual income',
    missingMessage: 'Select your annual income',
    help: 'In US dollars, before tax.',
    control: 'select',
    ...whenRequested('annualIncomeRange'),
    example: 'RANGE_50K_100K',
    ...common,
  },
  netWorthRange: {
    ...choice(netWorthRanges),
    label: 'Net worth',
    missingMessage: 'Select your net worth',
    help: 'In US dollars. An estimate is fine.',
    control: 'select',
    ...whenRequested('netWorthRange'),
    example: 'RANGE_100K_500K',
    ...common,
  },
  pepStatus: {
    ...choice(pepStatuses),
    label: 'Do you, a relative or a close associate hold a senior public position?',
    missingMessage: 'Select whether you or someone close to you holds a senior public position',
    help: 'Now or in the past. For example minister, member of parliament, judge, general, ambassador or head of a state-owned company.',
    control: 'radio',
    ...whenRequested('pepStatus'),
    example: 'NONE',
    ...common,
  },
} as const satisfies FieldTable
