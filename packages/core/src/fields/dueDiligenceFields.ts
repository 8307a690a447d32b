import { choice } from './choice.js'
import { constraints } from './constraints.js'
import type { FieldTable } from './Field.js'
import { annualIncomeRanges } from './options/annualIncomeRanges.js'
import { expectedMonthlyTransactionCounts } from './options/expectedMonthlyTransactionCounts.js'
import { expectedMonthlyTransactionVolumes } from './options/expectedMonthlyTransactionVolumes.js'
import { individualSourceOfFundsCategories } from './options/individualSourceOfFundsCategories.js'
import { netWorthRanges } from './options/netWorthRanges.js'
import { pepStatuses } from './options/pepStatuses.js'
import { purposesOfAccount } from './options/purposesOfAccount.js'
import { sourceOfWealthCategories } from './options/sourceOfWealthCategories.js'
import { whenAsked } from './whenAsked.js'
import { whenOther } from './whenOther.js'

const common = { step: 'dueDiligence', privacy: 'personal' } as const

/** Enhanced due diligence of a person. Which of it is wanted only Grid knows, and says in a verification's errors. */
export const dueDiligenceFields = {
  sourceOfFundsCategories: {
    ...choice(individualSourceOfFundsCategories, 'list'),
    label: 'Where the money for this account comes from',
    help: 'Choose all that apply.',
    control: 'checkboxes',
    ...whenAsked('sourceOfFundsCategories'),
    example: ['SALARY'],
    ...common,
  },
  sourceOfFundsOtherDescription: {
    is: constraints.text,
    label: 'Tell us where the money comes from',
    control: 'textarea',
    example: 'Winnings from a writing contest',
    ...whenOther('sourceOfFundsCategories'),
    ...common,
  },
  sourceOfWealthCategories: {
    ...choice(sourceOfWealthCategories, 'list'),
    label: 'How you came by what you own',
    help: 'This is about your wealth as a whole, not about this account. Choose all that apply.',
    control: 'checkboxes',
    ...whenAsked('sourceOfWealthCategories'),
    example: ['SALARY', 'INVESTMENTS'],
    ...common,
  },
  sourceOfWealthOtherDescription: {
    is: constraints.text,
    label: 'Tell us how you came by what you own',
    control: 'textarea',
    example: 'Royalties from books',
    ...whenOther('sourceOfWealthCategories'),
    ...common,
  },
  purposeOfAccount: {
    ...choice(purposesOfAccount),
    label: 'What you will use this account for',
    control: 'select',
    ...whenAsked('purposeOfAccount'),
    example: 'P2P_TRANSFERS',
    ...common,
  },
  purposeOfAccountOtherDescription: {
    is: constraints.text,
    label: 'Tell us what you will use this account for',
    control: 'textarea',
    example: 'Sharing household costs',
    ...whenOther('purposeOfAccount'),
    ...common,
  },
  expectedMonthlyTransactionCount: {
    ...choice(expectedMonthlyTransactionCounts),
    label: 'How many payments a month you expect',
    help: 'A rough guess is fine.',
    control: 'select',
    ...whenAsked('expectedMonthlyTransactionCount'),
    example: 'COUNT_10_TO_100',
    ...common,
  },
  expectedMonthlyTransactionVolume: {
    ...choice(expectedMonthlyTransactionVolumes),
    label: 'How much you expect to move in a month',
    help: 'In US dollars. A rough guess is fine.',
    control: 'select',
    ...whenAsked('expectedMonthlyTransactionVolume'),
    example: 'VOLUME_UNDER_10K',
    ...common,
  },
  annualIncomeRange: {
    ...choice(annualIncomeRanges),
    label: 'Your income in a year',
    help: 'In US dollars, before tax.',
    control: 'select',
    ...whenAsked('annualIncomeRange'),
    example: 'RANGE_50K_100K',
    ...common,
  },
  netWorthRange: {
    ...choice(netWorthRanges),
    label: 'What you own, less what you owe',
    help: 'In US dollars. A rough guess is fine.',
    control: 'select',
    ...whenAsked('netWorthRange'),
    example: 'RANGE_100K_500K',
    ...common,
  },
  pepStatus: {
    ...choice(pepStatuses),
    label: 'Public positions',
    help: 'Such as head of state, minister, member of parliament, judge of a high court, general, ambassador or head of a state-owned company.',
    control: 'radio',
    ...whenAsked('pepStatus'),
    example: 'NONE',
    ...common,
  },
} as const satisfies FieldTable
