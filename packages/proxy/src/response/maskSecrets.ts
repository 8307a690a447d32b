import { isSecretName } from '@grid-kyc/core'
import { mask } from './mask.js'

function maskAll(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return mask(String(value))
  if (Array.isArray(value)) return value.map(maskAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskAll(inner)]))
}

/** The same JSON with every identifier masked, at any depth and under any name it has had. */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isSecretName(name) ? maskAll(inner) : maskSecrets(inner)]),
  )
}
