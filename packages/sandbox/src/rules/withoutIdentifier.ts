import type { Values } from '@grid-kyc/core'

/** Splits off what Grid takes of an individual and never gives back. */
export function withoutIdentifier({ identifier, ...values }: Values): {
  identifier: string | undefined
  values: Values
} {
  return { identifier: typeof identifier === 'string' ? identifier : undefined, values }
}
