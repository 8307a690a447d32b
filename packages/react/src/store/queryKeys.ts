/*
 * The keys of this library's cache entries: ids only. Named one by one, and imported as `* as queryKeys`, so that a bundle
 * holds those it uses.
 */

/** Every entry starts with this, so that all of them can be wiped at once. */
export const all = ['grid-kyc'] as const

export const session = (proxyUrl: string) => [...all, proxyUrl, 'session'] as const

export const config = (proxyUrl: string) => [...all, proxyUrl, 'config'] as const

export const endUserTerms = (proxyUrl: string) => [...all, proxyUrl, 'end-user-terms'] as const

export const customer = (proxyUrl: string, customerId: string | undefined) =>
  [...all, proxyUrl, 'customer', customerId] as const

export const status = (proxyUrl: string, customerId: string | undefined) =>
  [...customer(proxyUrl, customerId), 'status'] as const

/** A part of what Grid holds of a customer. */
export const held = (
  proxyUrl: string,
  customerId: string | undefined,
  part: 'profile' | 'verification' | 'owners' | 'documents',
) => [...customer(proxyUrl, customerId), part] as const
