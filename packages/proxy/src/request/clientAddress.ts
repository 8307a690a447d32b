const v4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/
const v6 = /^(?=.*:.*:)[0-9a-f:]{2,39}$/i

/** `[2001:db8::1]:443`, `203.0.113.7:443` and `::ffff:203.0.113.7` are plain addresses in other clothes. */
function plainAddress(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^((?:\d+\.){3}\d+):\d+$/, '$1')
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return v4.test(address) || v6.test(address) ? address : undefined
}

/**
 * The person's internet address. Each reverse proxy of the platform appends the address it saw to `X-Forwarded-For`;
 * everything further to the left was written by strangers.
 */
export function clientAddress(request: Request, ip: string | undefined, proxies: number): string | undefined {
  const seen = proxies > 0 ? request.headers.get('x-forwarded-for')?.split(',') : undefined
  const address = seen ? seen.at(-proxies) : ip
  const plain = address && plainAddress(address.trim())
  return plain === '0.0.0.0' || plain === '::' ? undefined : plain || undefined
}
