/** SHA-256 in hexadecimal, so that a host can show later which text was agreed to. */
export async function textHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  // A plain-http page has no `crypto.subtle`, and loads a little code instead.
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes)
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
