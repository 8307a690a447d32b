import { expect, it } from 'vitest'
import { cutPlatformConfig } from './cutPlatformConfig.js'

it('keeps of the configuration what a customer needs, and neither fees nor endpoints', () => {
  const config = {
    id: 'PlatformConfig:1',
    isRegulatedFinancialInstitution: true,
    umaDomain: 'example.com',
    webhookEndpoint: 'https://example.com/hooks',
    supportedCurrencies: [
      { currencyCode: 'USD', providerRequiredCustomerFields: ['NATIONALITY'], minAmount: 1, fees: [1] },
      { currencyCode: 'EUR' },
    ],
  }
  expect(cutPlatformConfig(config)).toEqual({
    isRegulatedFinancialInstitution: true,
    umaDomain: 'example.com',
    supportedCurrencies: [
      { currencyCode: 'USD', providerRequiredCustomerFields: ['NATIONALITY'] },
      { currencyCode: 'EUR', providerRequiredCustomerFields: undefined },
    ],
  })
})

it.each([undefined, null, 'USD', { currencyCode: 'USD' }])('has no currencies where Grid sends %j', given => {
  expect(cutPlatformConfig({ supportedCurrencies: given }).supportedCurrencies).toEqual([])
})

it('keeps its place in the list to a currency that is none', () => {
  const { supportedCurrencies } = cutPlatformConfig({ supportedCurrencies: [null, { currencyCode: 'USD' }] })
  expect(supportedCurrencies).toMatchObject([{ currencyCode: undefined }, { currencyCode: 'USD' }])
})
