import { HttpError } from '../HttpError.js'
import { isLoopback } from '../isLoopback.js'

/** Throws for a link that a page must not navigate to: only https, or http on this machine, and no credentials in it. */
export function checkKycUrl(kycUrl: unknown): void {
  if (typeof kycUrl === 'string' && URL.canParse(kycUrl)) {
    const { protocol, hostname, username, password } = new URL(kycUrl)
    const isEncrypted = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
    if (isEncrypted && username === '' && password === '') return
  }
  throw new HttpError(502, 'BAD_GATEWAY', 'Grid answered with a link that is not https, so it was not forwarded.')
}
