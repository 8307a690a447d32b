import type { PlatformConfig } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { GridError } from '../errors/GridError.js'
import { platformConfig } from './platformConfig.js'
import { platformConfigChange } from './platformConfigChange.js'

const change = (body: unknown) => platformConfigChange(platformConfig, body)
function refusal(body: unknown): { field: string; message: string }[] {
  try {
    change(body)
  } catch (error) {
    return (error as GridError).details?.errors as { field: string; message: string }[]
  }
  return []
}

const currency = {
  ...{ currencyCode: 'EUR', minAmount: 0, maxAmount: 9_007_199_254_740_991 },
  requiredCounterpartyFields: [{ name: 'FULL_NAME', mandatory: true }],
  enabledTransactionTypes: ['INCOMING', 'OUTGOING'],
}
const fee = {
  ...{ feeType: 'CROSS_CURRENCY_TRANSACTION', sourceCurrency: 'USD', variableFeeBps: 10_000 },
  fixedFee: { amount: 0, currency: 'USD' },
}
const email = `${'a'.repeat(60)}@${'b'.repeat(63)}.${'c'.repeat(63)}.co`
const url = (length: number) => `https://a.co/${'x'.repeat(length - 13)}`

/** A setting by its path, with a value that is taken and one that is not. */
const settings: [path: string, taken: unknown, refused: unknown][] = [
  ...['appName', 'sendFromEmailSenderName'].map((name): [string, string, string] => [
    `embeddedWalletConfig.${name}`,
    'x'.repeat(255),
    'x'.repeat(256),
  ]),
  ['embeddedWalletConfig.otpLength', 4, 3],
  ['embeddedWalletConfig.otpLength', 12, 13],
  ['embeddedWalletConfig.otpLength', 5, 5.5],
  ['embeddedWalletConfig.alphanumeric', false, 'no'],
  ['embeddedWalletConfig.expirationSeconds', 1, 0],
  ['embeddedWalletConfig.expirationSeconds', 86_400, 86_401],
  ['embeddedWalletConfig.sendFromEmailAddress', email, 'a@b'],
  ['embeddedWalletConfig.replyToEmailAddress', email, 'b'],
  ['embeddedWalletConfig.logoUrl', url(512), url(513)],
  ['embeddedWalletConfig.logoUrl', 'http://a.co', '/logo.svg'],
  ['cardTokenization2faConfig.displayName', 'x'.repeat(255), 'x'.repeat(256)],
  ['cardTokenization2faConfig.logoUrl', url(512), 'http://a.co'],
  ['cardTokenization2faConfig.email.fromAddress', email, 'b'],
  ['cardTokenization2faConfig.email.fromName', 'x'.repeat(255), 'x'.repeat(256)],
  ['cardTokenization2faConfig.email.replyToAddress', email, 'b'],
  ['cardTokenization2faConfig.email.subject', 'x'.repeat(255), 'x'.repeat(256)],
  ['cardTokenization2faConfig.email.bodyText', 'x'.repeat(2000), 'x'.repeat(2001)],
  ['cardTokenization2faConfig.sms.templateSid', 'x'.repeat(64), 'x'.repeat(65)],
  ['cardTokenization2faConfig.sms.bodyText', 'x'.repeat(480), 'x'.repeat(481)],
]
const at = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight((inner: unknown, name) => ({ [name]: inner }), value)

describe('a change of the configuration', () => {
  it.each(settings)('of %s takes %j and refuses %j', (path, taken, refused) => {
    expect(change(at(path, taken))).toEqual(at(path, taken))
    expect(refusal(at(path, refused))).toEqual([{ field: path, message: `${path} is not valid.` }])
  })

  it.each(['embeddedWalletConfig', 'cardTokenization2faConfig'])('of %s keeps what it does not name', name => {
    const before = { ...platformConfig, [name]: { logoUrl: 'https://a.co', email: { subject: 'A' } } }
    expect(platformConfigChange(before, { [name]: { logoUrl: 'https://b.co' }, more: 1 })).toEqual({
      [name]: { logoUrl: 'https://b.co', email: { subject: 'A' } },
    })
  })

  it('of a nested group keeps its other members', () => {
    const before = { ...platformConfig, cardTokenization2faConfig: { email: { subject: 'A', fromName: 'B' }, sms: 7 } }
    const sent = { email: { subject: 'C' }, sms: { bodyText: 'D' } }
    expect(platformConfigChange(before, { cardTokenization2faConfig: sent })).toEqual({
      cardTokenization2faConfig: { email: { subject: 'C', fromName: 'B' }, sms: { bodyText: 'D' } },
    })
  })

  it.each([[null], [7], ['text'], [['text']]])('of a group replaces %j, which is none', stored => {
    const sent = { cardTokenization2faConfig: { email: { subject: 'A' }, displayName: 'B' } }
    const change = (before: unknown) =>
      platformConfigChange({ ...platformConfig, cardTokenization2faConfig: before } as PlatformConfig, sent)
    expect(change(stored)).toEqual(sent)
    expect(change({ email: stored })).toEqual(sent)
  })

  it('of currencies keeps what only Grid writes about one', () => {
    const known = platformConfig.supportedCurrencies?.find(({ currencyCode }) => currencyCode === 'EUR')
    expect(change({ supportedCurrencies: [currency, { ...currency, currencyCode: 'XXX' }] })).toEqual({
      supportedCurrencies: [
        { ...currency, providerRequiredCustomerFields: known?.providerRequiredCustomerFields },
        { ...currency, currencyCode: 'XXX' },
      ],
    })
  })

  it.each<[member: string, value: unknown]>([
    ['currencyCode', 7],
    ['minAmount', -1],
    ['maxAmount', 2 ** 53],
    ['requiredCounterpartyFields', [{ name: 'A' }]],
    ['requiredCounterpartyFields', [{ mandatory: true }]],
    ['enabledTransactionTypes', ['BOTH']],
  ])('of a currency refuses the %s %j', (member, value) => {
    expect(refusal({ supportedCurrencies: [{ ...currency, [member]: value }] })[0]?.field).toMatch(
      new RegExp(`^supportedCurrencies\\.0\\.${member}`),
    )
  })

  it.each<[member: string, value: unknown]>([
    ['feeType', 'OTHER'],
    ['sourceCurrency', 'EUR'],
    ['variableFeeBps', 10_001],
    ['variableFeeBps', -1],
    ['fixedFee', { amount: -1, currency: 'USD' }],
    ['fixedFee', { amount: 1 }],
  ])('of a fee refuses the %s %j', (member, value) => {
    expect(refusal({ feeConfigs: [{ ...fee, [member]: value }] })[0]?.field).toMatch(
      new RegExp(`^feeConfigs\\.0\\.${member}`),
    )
    expect(change({ feeConfigs: [fee] })).toEqual({ feeConfigs: [fee] })
  })

  it('of currencies takes a configuration that had none', () => {
    const { supportedCurrencies: _, ...without } = platformConfig
    const sent = { supportedCurrencies: [currency] }
    expect(platformConfigChange(without, sent)).toEqual(sent)
  })

  it('of fees replaces the one of the same kind and currency, keeps the others, and drops what costs nothing', () => {
    const other = { ...fee, sourceCurrency: 'EUR' }
    const older = { ...fee, feeType: 'OLDER' }
    const before = { ...platformConfig, feeConfigs: [other, older, fee] }
    const next = (given: object) => platformConfigChange(before, { feeConfigs: [{ ...fee, ...given }] })
    const fixed = { variableFeeBps: 0, fixedFee: { amount: 5, currency: 'USD' } }
    expect(next(fixed)).toEqual({ feeConfigs: [other, older, { ...fee, ...fixed }] })
    expect(next({ variableFeeBps: 1 })).toEqual({ feeConfigs: [other, older, { ...fee, variableFeeBps: 1 }] })
    expect(next({ variableFeeBps: 0 })).toEqual({ feeConfigs: [other, older] })
  })

  it('of nothing changes nothing', () => expect(change({})).toEqual({}))
})
