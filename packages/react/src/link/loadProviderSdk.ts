/**
 * The optional peer, when it is installed. The import stands inside `try` because bundlers then let it be missing; the
 * app falls back to the hosted page.
 */
export async function loadProviderSdk(): Promise<{ default: unknown }> {
  try {
    return await import('@sumsub/websdk-react')
  } catch {
    return { default: undefined }
  }
}
