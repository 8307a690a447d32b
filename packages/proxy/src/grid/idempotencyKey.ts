import { randomUuid } from '@grid-kyc/core'

/**
 * Derives the key under which Grid recognizes a repeated request from the customer and the browser's own key: as it came,
 * another customer's browser could send the same one and get this customer's link. A new key where the browser sent none.
 */
export async function idempotencyKey(request: Request, customerId: string): Promise<string> {
  const given = request.headers.get('idempotency-key')
  // A page on plain http has no `subtle`; there the proxy runs in stories only.
  if (given === null || !crypto.subtle || !/^[\x21-\x7e]{1,255}$/.test(given)) return randomUuid()
  // The ids of Grid have no space, so no other pair is written the same.
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${customerId} ${given}`))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
