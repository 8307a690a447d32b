import * as z from 'zod/mini'

/** A member that is left out when it is not what it should be: a newer or older server must not stop onboarding. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** The proxy's answer at `/session`. Unknown members are kept, and an unknown customer type is no error. */
export const sessionSchema = /* @__PURE__ */ z.looseObject({
  customerId: z.optional(z.string()),
  customerType: z.optional(z.string()),
  mayCreate: z.boolean(),
})

/** `GET /config` as far as onboarding reads it. Unknown members are kept; known ones of another type are left out. */
export const platformConfigSchema = /* @__PURE__ */ z.looseObject({
  isRegulatedFinancialInstitution: lenient(z.boolean()),
  umaDomain: lenient(z.string()),
  webhookEndpoint: lenient(z.string()),
  supportedCurrencies: lenient(
    z.array(z.looseObject({ currencyCode: z.string(), providerRequiredCustomerFields: lenient(z.array(z.string())) })),
  ),
})

/** The body of a webhook of Grid, of any type and age: before March 2026 it was flat, without `data`. */
export const webhookEventSchema = /* @__PURE__ */ z.looseObject({
  type: z.string().check(z.minLength(1)),
  timestamp: lenient(z.string()),
  data: z.optional(z.unknown()),
})

/** One entry of a stored draft: the value that Grid had, and the one that was typed. */
export const draftEntrySchema = /* @__PURE__ */ z.tuple([
  z.unknown(),
  z.nullable(z.union([z.string(), z.number(), z.array(z.string())])),
])
