import * as z from 'zod'
import { HttpError } from '../HttpError.js'

/** Headers in which reverse proxies pass on the address that they saw. */
const forwardingHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip']

const addressSchema = z.union([z.ipv4(), z.ipv6()])

/** Normalizes `[2001:db8::1]:443`, `203.0.113.7:443` and `::ffff:203.0.113.7`; undefined for what is not an address. */
function plainAddress(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^((?:\d+\.){3}\d+):\d+$/, '$1')
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*/, '')
  return addressSchema.safeParse(address).success ? address : undefined
}

/** Refuses to record the address of a reverse proxy as that of the user. */
function refuseForwarded(request: Request, proxies: number): void {
  const present = forwardingHeaders.find(name => request.headers.has(name))
  if (present === undefined) return
  throw new HttpError(
    500,
    'CLIENT_ADDRESS_UNKNOWN',
    proxies > 0
      ? `The request has no X-Forwarded-For but \`${present}\`, so the user's address is unknown and nothing was sent to Grid. Let your reverse proxy set X-Forwarded-For.`
      : `The request has the header \`${present}\` but \`trustProxy\` is not set, so the user's address is unknown and nothing was sent to Grid. Set \`trustProxy\` to the number of reverse proxies in front of this server, or remove the header there.`,
  )
}

/** The address that the outermost trusted reverse proxy saw, or else the connection's. */
function seenAddress(request: Request, ip: string | undefined, proxies: number): string | undefined {
  const forwarded = request.headers.get('x-forwarded-for')
  if (forwarded !== null && proxies > 0) return forwarded.split(',').at(-proxies)
  refuseForwarded(request, proxies)
  return ip
}

/**
 * The user's internet address, or undefined when it is unknown. Each reverse proxy of the platform appends the address it
 * saw to `X-Forwarded-For`; everything further to the left may be forged. Throws where a forwarding header is present that
 * is not trusted.
 */
export function clientAddress(request: Request, ip: string | undefined, proxies: number): string | undefined {
  const address = seenAddress(request, ip, proxies)
  const plain = address && plainAddress(address.trim())
  return plain === '0.0.0.0' || plain === '::' ? undefined : plain || undefined
}

/** The user's address when it is certain, else undefined: requests of unknown addresses are not counted together. */
export function knownAddress(request: Request, ip: string | undefined, proxies: number): string | undefined {
  try {
    return clientAddress(request, ip, proxies)
  } catch {
    return undefined
  }
}
