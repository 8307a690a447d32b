/** What the remembered boolean of a link is stored under, followed by the customer's id. */
export const linkPrefix = 'grid-kyc:link:'

/** What the keys of mended errors are stored under, followed by the verification's id. */
export const fixPrefix = 'grid-kyc:fixed:'

/** Storage may be forbidden by the browser or its settings; then nothing is remembered, and nothing breaks. */
export function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}

/** Forgets, for every customer, what was opened and what was mended in this tab. */
export function forgetLinks(): void {
  const kept = storage()
  for (const key of Object.keys(kept ?? {})) if (key.startsWith('grid-kyc:')) kept?.removeItem(key)
}
