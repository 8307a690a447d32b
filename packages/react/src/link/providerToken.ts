const defaultOrigin = 'https://in.sumsub.com'

/** The SDK decodes the token as base64, though it is base64url, and then frames another origin; so we decode it. */
function decodeClaims(token: string): { url?: unknown } | undefined {
  const encoded = /^_act-(?:sbx-)?jwt-(?:v\d-)?(.+)$/.exec(token)?.[1]
  if (!encoded) return undefined
  for (const part of encoded.split('.')) {
    try {
      const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), char => char.charCodeAt(0))
      const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
      if (typeof claims === 'object' && claims && 'url' in claims) return claims
    } catch {
      // The header and signature of a token are not claims.
    }
  }
  return undefined
}

/** The origin a token would be framed from, without a trailing slash: the SDK drops every message otherwise. */
export function providerOrigin(token: string): string | undefined {
  const url = decodeClaims(token)?.url ?? defaultOrigin
  try {
    return new URL(String(url)).origin
  } catch {
    return undefined
  }
}

/** Whether an origin is on the list. `https://*.example.com` means any subdomain, and the domain itself. */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  return allowed.some(pattern => {
    const [scheme, host] = pattern.split('://*.')
    if (host === undefined) return origin === pattern
    return origin === `${scheme}://${host}` || (origin.startsWith(`${scheme}://`) && origin.endsWith(`.${host}`))
  })
}

export const defaultProviderOrigins: readonly string[] = ['https://*.sumsub.com']
