/*
 * The keys of this library's cache entries: ids only. No other folder knows them. Named one by one, and imported as
 * `* as queryKeys`, so that a bundle holds those it uses.
 */

/** Every entry starts with this, so that all of them can be wiped at once. */
export const all = ['grid-kyc'] as const

/** What belongs to the platform and to no customer. */
export const platform = (
  proxyUrl: string,
  part: 'session' | 'config' | 'end-user-terms' | 'customers',
  ...details: readonly unknown[]
) => [...all, proxyUrl, part, ...details] as const

/** A part of what is known of a customer. */
export type CustomerPart =
  | 'status'
  | 'profile'
  | 'verification'
  | 'owners'
  | 'documents'
  | 'earlier'
  | 'drafts'
  | 'uploads'

export const customer = (
  proxyUrl: string,
  customerId: string | undefined,
  part?: CustomerPart,
  ...details: readonly string[]
) => [...all, proxyUrl, 'customer', customerId, ...(part ? [part] : []), ...details] as const

/** What an entry of this proxy is about, such as `session`; undefined for an entry that is not ours. */
export const queryPart = (queryKey: readonly unknown[], proxyUrl: string): string | undefined =>
  queryKey[0] === all[0] && queryKey[1] === proxyUrl ? String(queryKey[2]) : undefined
