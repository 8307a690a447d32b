/** What the remembered boolean of a link is stored under, followed by the customer's id. */
export const linkPrefix = 'grid-kyc:link:'

/** Storage may be forbidden by the browser or its settings; then nothing is remembered, and nothing breaks. */
export function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}

/** Forgets, for every customer, that a check was opened in this tab. */
export function forgetLinks(): void {
  const kept = storage()
  for (const key of Object.keys(kept ?? {})) if (key.startsWith(linkPrefix)) kept?.removeItem(key)
}
