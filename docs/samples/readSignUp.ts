import { individualSchema } from '@grid-kyc/core/schema'
import * as z from 'zod/mini'

/** Your own sign-up form: everything that Grid knows of a person, and a field of yours. */
const signUpSchema = z.safeExtend(individualSchema, {
  referralCode: z.optional(z.string().check(z.regex(/^[A-Z0-9]{6}$/))),
})

/** Returns the values, or the path of each field that Grid or you would refuse. */
export function readSignUp(body: unknown) {
  const { success, data, error } = signUpSchema.safeParse(body)
  return success
    ? { values: data, invalid: [] }
    : { values: undefined, invalid: error.issues.map(({ path }) => path.join('.')) }
}
