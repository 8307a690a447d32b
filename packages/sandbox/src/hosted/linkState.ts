import type { LinkRecord, Platform } from '../platform/Platform.js'

/** Whether a link still opens. */
export function linkState(platform: Platform, link: LinkRecord | undefined): 'open' | 'used' | 'expired' | 'unknown' {
  if (!link || platform.customers.get(link.customerId)?.customer.isDeleted !== false) return 'unknown'
  if (link.used) return 'used'
  return platform.now() >= link.expiresAt ? 'expired' : 'open'
}
