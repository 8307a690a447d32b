const forwarded = (request: Request, name: string) => request.headers.get(name)?.split(',').at(-1)?.trim()

/** The origin that the browser sees, which a reverse proxy in front may have hidden. */
export function ownOrigin(request: Request, trustProxy: boolean): string {
  const url = new URL(request.url)
  if (!trustProxy) return url.origin
  const scheme = forwarded(request, 'x-forwarded-proto') ?? url.protocol.slice(0, -1)
  return `${scheme}://${forwarded(request, 'x-forwarded-host') ?? url.host}`
}
