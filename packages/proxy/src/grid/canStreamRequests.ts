let known: boolean | undefined

/**
 * Whether `fetch` takes a stream as the body of a request. A browser that does not (Firefox, Safari) would send the text
 * `[object ReadableStream]`, and says so by giving it the content type of text.
 */
export function canStreamRequests(): boolean {
  known ??= (() => {
    const body = new ReadableStream()
    try {
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
      return !new Request('https://grid.invalid', init).headers.has('content-type')
    } catch {
      return false
    }
  })()
  return known
}
