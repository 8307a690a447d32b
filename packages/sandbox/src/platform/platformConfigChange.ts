import type { PlatformConfig } from '@grid-kyc/core'
import * as z from 'zod/mini'
import { invalidInput } from '../errors/invalidInput.js'

const text = (longest: number) => z.string().check(z.maxLength(longest))
const email = z.email().check(z.maxLength(255))
const url = z.url().check(z.maxLength(512))
const integer = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))
const amount = integer(0, Number.MAX_SAFE_INTEGER)

/** What `PATCH /config` takes beyond the two settings that onboarding depends on. Unknown members are dropped. */
const changes = z.object({
  supportedCurrencies: z.optional(
    z.array(
      z.object({
        currencyCode: z.string(),
        minAmount: amount,
        maxAmount: amount,
        requiredCounterpartyFields: z.array(z.object({ name: z.string(), mandatory: z.boolean() })),
        enabledTransactionTypes: z.array(z.enum(['INCOMING', 'OUTGOING'])),
      }),
    ),
  ),
  embeddedWalletConfig: z.optional(
    z.partial(
      z.object({
        appName: text(255),
        otpLength: integer(4, 12),
        alphanumeric: z.boolean(),
        expirationSeconds: integer(1, 86_400),
        sendFromEmailAddress: email,
        sendFromEmailSenderName: text(255),
        replyToEmailAddress: email,
        logoUrl: url,
      }),
    ),
  ),
  cardTokenization2faConfig: z.optional(
    z.partial(
      z.object({
        displayName: text(255),
        logoUrl: url.check(z.startsWith('https://')),
        email: z.partial(
          z.object({
            fromAddress: email,
            fromName: text(255),
            replyToAddress: email,
            subject: text(255),
            bodyText: text(2000),
          }),
        ),
        sms: z.partial(z.object({ templateSid: text(64), bodyText: text(480) })),
      }),
    ),
  ),
  feeConfigs: z.optional(
    z.array(
      z.object({
        feeType: z.enum(['CROSS_CURRENCY_TRANSACTION']),
        sourceCurrency: z.enum(['USD']),
        variableFeeBps: integer(0, 10_000),
        fixedFee: z.object({ amount, currency: z.string() }),
      }),
    ),
  ),
})
type Changes = z.infer<typeof changes>
type Fee = NonNullable<Changes['feeConfigs']>[number]

/** What only Grid writes about a currency is kept. */
function mergeCurrencies(config: PlatformConfig, currencies: NonNullable<Changes['supportedCurrencies']>) {
  const known = new Map(config.supportedCurrencies?.map(currency => [currency.currencyCode, currency]))
  return currencies.map(currency => {
    const { providerRequiredCustomerFields: fields } = known.get(currency.currencyCode) ?? {}
    return { ...currency, ...(fields && { providerRequiredCustomerFields: fields }) }
  })
}

function mergeFees(fees: readonly Fee[], given: readonly Fee[]): Fee[] {
  const keyOf = ({ feeType, sourceCurrency }: Fee) => `${feeType} ${sourceCurrency}`
  const merged = new Map([...fees, ...given].map(fee => [keyOf(fee), fee]))
  return [...merged.values()].filter(({ variableFeeBps, fixedFee }) => variableFeeBps > 0 || fixedFee.amount > 0)
}

type Nested = Record<string, unknown>
const isNested = (value: unknown): value is Nested =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Members that were not sent stay as they are, in the objects within too. */
const mergeNested = (before: unknown, given: Nested): Nested => ({
  ...(isNested(before) && before),
  ...Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      isNested(value) ? mergeNested(isNested(before) ? before[name] : undefined, value) : value,
    ]),
  ),
})

/** What an update turns a platform's configuration into; refuses whatever is not as the description of Grid has it. */
export function platformConfigChange(config: PlatformConfig, body: unknown): Partial<PlatformConfig> {
  const { data, error } = changes.safeParse(body)
  if (!data) {
    throw invalidInput(
      error.issues.map(({ path }) => ({ field: path.join('.'), message: `${path.join('.')} is not valid.` })),
    )
  }
  const stored: Nested = { ...config }
  const { supportedCurrencies, embeddedWalletConfig, cardTokenization2faConfig, feeConfigs } = data
  return {
    ...(supportedCurrencies && { supportedCurrencies: mergeCurrencies(config, supportedCurrencies) }),
    ...(embeddedWalletConfig && {
      embeddedWalletConfig: mergeNested(stored.embeddedWalletConfig, embeddedWalletConfig),
    }),
    ...(cardTokenization2faConfig && {
      cardTokenization2faConfig: mergeNested(stored.cardTokenization2faConfig, cardTokenization2faConfig),
    }),
    ...(feeConfigs && { feeConfigs: mergeFees((stored.feeConfigs ?? []) as Fee[], feeConfigs) }),
  }
}
