import { randomUuid } from '@grid-kyc/core'

/** Printable ASCII without `?`, `>` and `~` has no `-` or `_` in base64url, which the provider's SDK cannot decode. */
const encode = (claims: object) => btoa(JSON.stringify(claims)).replaceAll('=', '')

/** A token in the shape of Sumsub's sandbox tokens: its `url` claim tells the SDK whom to frame. */
export function providerToken(origin: string, expiresAt: number): string {
  const claims = { jti: randomUuid(), url: origin, exp: Math.floor(expiresAt / 1000) }
  return `_act-sbx-jwt-${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.${encode({ from: 'sandbox' })}`
}
