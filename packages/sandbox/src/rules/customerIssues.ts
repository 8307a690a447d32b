import { isEmptyValue, type Values, valueAt } from '@grid-kyc/core'
import type { RequestIssue } from '../errors/invalidInput.js'
import type { Platform } from '../platform/Platform.js'

/** A choice, and what has to be written beside it when the choice is OTHER. */
const described: readonly (readonly [choice: string, description: string])[] = [
  ['sourceOfFundsCategories', 'sourceOfFundsOtherDescription'],
  ['sourceOfWealthCategories', 'sourceOfWealthOtherDescription'],
  ['purposeOfAccount', 'purposeOfAccountOtherDescription'],
  ['businessInfo.sourceOfFundsCategories', 'businessInfo.sourceOfFundsOtherDescription'],
  ['businessInfo.purposeOfAccount', 'businessInfo.purposeOfAccountOtherDescription'],
]

const taxNumber = { format: 'us-ssn', pattern: '^\\d{3}-\\d{2}-\\d{4}$' } as const

/** Only text is looked at here: what is not text was already refused by its row. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isOther = (value: unknown) => value === 'OTHER' || (Array.isArray(value) && value.includes('OTHER'))

function* find(platform: Platform, sent: Values, merged: Values): Generator<RequestIssue> {
  for (const [choice, field] of described) {
    if (isOther(valueAt(sent, choice)) && isEmptyValue(valueAt(merged, field)))
      yield { field, message: `${field} is required with OTHER.`, constraint: { minLength: 1 } }
  }
  const { identifier, countryOfIssuance, currencies, umaAddress } = sent
  if (merged.customerType === 'INDIVIDUAL') {
    if (isText(identifier) && !new RegExp(taxNumber.pattern).test(identifier))
      yield { field: 'identifier', message: 'identifier is not an SSN or ITIN.', constraint: taxNumber }
    if (isText(countryOfIssuance) && countryOfIssuance !== 'US')
      yield {
        field: 'countryOfIssuance',
        message: 'countryOfIssuance can only be US: SSN and ITIN are issued there.',
        constraint: { enum: ['US'] },
      }
  }
  if (Array.isArray(currencies) && !currencies.every(code => isText(code) && /^[A-Z0-9]{3,10}$/.test(code)))
    yield { field: 'currencies', message: 'currencies holds something that is no currency.', code: 'INVALID_CURRENCY' }
  if (isText(umaAddress) && !/^\$[^@\s]+@[^@\s]+$/.test(umaAddress))
    yield { field: 'umaAddress', message: 'umaAddress is not like $name@domain.', code: 'INVALID_UMA_ADDRESS' }
  const version = valueAt(sent, 'endUserTermsConsent.termsVersion')
  if (isText(version) && version !== platform.termsVersion)
    yield {
      field: 'endUserTermsConsent.termsVersion',
      message: 'This version of the End User Terms is not the current one.',
      code: 'END_USER_TERMS_VERSION_NOT_FOUND',
    }
}

/** What Grid refuses of a customer beyond what a single row can know. */
export const customerIssues = (platform: Platform, sent: Values, merged: Values = sent): RequestIssue[] => [
  ...find(platform, sent, merged),
]
