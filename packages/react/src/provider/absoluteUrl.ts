/** A relative URL, as the page means it. A browser resolves it the same way; `Request` in jsdom does not. */
export function absoluteUrl(url: string): string {
  try {
    return new URL(url, document.baseURI).href
  } catch {
    return url
  }
}
