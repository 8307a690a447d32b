import type { PlatformConfig } from '@grid-kyc/core'

const currency = (currencyCode: string, providerRequiredCustomerFields?: string[]) => ({
  currencyCode,
  minAmount: 100,
  maxAmount: 100_000_000,
  requiredCounterpartyFields: [
    { name: 'FULL_NAME', mandatory: true },
    { name: 'BIRTH_DATE', mandatory: false },
  ],
  enabledTransactionTypes: ['INCOMING', 'OUTGOING'],
  ...(providerRequiredCustomerFields ? { providerRequiredCustomerFields } : {}),
})

/** What `GET /config` answers for a platform without a configuration. */
export const platformConfig: PlatformConfig & Record<string, unknown> = {
  id: 'PlatformConfig:0199a1c2-7d10-7000-8000-0000000000c0',
  umaDomain: 'sandbox.grid-kyc.test',
  supportedCurrencies: [
    currency('USD'),
    currency('USDC'),
    currency('EUR', ['FULL_NAME', 'BIRTH_DATE', 'NATIONALITY', 'POSTAL_ADDRESS', 'EMAIL', 'PHONE_NUMBER']),
    currency('MXN', ['FULL_NAME', 'BIRTH_DATE', 'NATIONALITY']),
    currency('BRL', ['FULL_NAME', 'BIRTH_DATE', 'POSTAL_ADDRESS']),
  ],
  createdAt: '2025-10-13T00:00:00.000Z',
  updatedAt: '2025-10-13T00:00:00.000Z',
}
