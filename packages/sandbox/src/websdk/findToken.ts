import type { CustomerRecord, LinkRecord, Platform } from '../platform/Platform.js'

/** Who a provider token speaks for; undefined once it has expired. */
export function findToken(
  platform: Platform,
  token: string | undefined,
): { link: LinkRecord; record: CustomerRecord } | undefined {
  const link = [...platform.links.values()].find(each => each.token === token)
  const record = link && platform.customers.get(link.customerId)
  return link && record && platform.now() < link.tokenExpiresAt ? { link, record } : undefined
}
