import { isSecretName } from '@grid-kyc/core'

/** Every identifier in a request, so that an error that quotes one can be cleaned. */
export function secretValues(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return isSecretName(name) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(entry => secretValues(entry, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, entry]) => secretValues(entry, inner))
}
