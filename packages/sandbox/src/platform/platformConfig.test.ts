import { expect, it } from 'vitest'
import { platformConfig } from './platformConfig.js'

const { supportedCurrencies = [], ...rest } = platformConfig

it('has the currencies whose customers are asked for nothing, little or much', () => {
  const asked = supportedCurrencies.map(({ currencyCode, providerRequiredCustomerFields }) => [
    currencyCode,
    providerRequiredCustomerFields,
  ])
  expect(asked).toEqual([
    ['USD', undefined],
    ['USDC', undefined],
    ['EUR', ['FULL_NAME', 'BIRTH_DATE', 'NATIONALITY', 'POSTAL_ADDRESS', 'EMAIL', 'PHONE_NUMBER']],
    ['MXN', ['FULL_NAME', 'BIRTH_DATE', 'NATIONALITY']],
    ['BRL', ['FULL_NAME', 'BIRTH_DATE', 'POSTAL_ADDRESS']],
  ])
  // A currency that asks for nothing has no such member at all, as in Grid's own answers.
  expect(supportedCurrencies.filter(each => 'providerRequiredCustomerFields' in each)).toHaveLength(3)
})

it.each(supportedCurrencies)(
  'moves $currencyCode both ways, between a counterparty with a name and one with more',
  currency => {
    expect(currency).toMatchObject({
      ...{ minAmount: 100, maxAmount: 100_000_000, enabledTransactionTypes: ['INCOMING', 'OUTGOING'] },
      requiredCounterpartyFields: [
        { name: 'FULL_NAME', mandatory: true },
        { name: 'BIRTH_DATE', mandatory: false },
      ],
    })
  },
)

it('is a configuration as Grid identifies one, at the version of the API', () => {
  expect(rest).toEqual({
    id: expect.stringMatching(/^PlatformConfig:[0-9a-f-]{36}$/),
    umaDomain: 'sandbox.grid-kyc.test',
    createdAt: '2025-10-13T00:00:00.000Z',
    updatedAt: '2025-10-13T00:00:00.000Z',
  })
})
