import { HttpError } from '../HttpError.js'

/** A page will navigate to this, so it has to be a web address: any host, but nothing that runs as a script. */
export function checkKycUrl(kycUrl: unknown): void {
  if (typeof kycUrl === 'string' && URL.canParse(kycUrl) && /^https?:$/.test(new URL(kycUrl).protocol)) return
  throw new HttpError(502, 'BAD_GATEWAY', 'Grid answered with a link that is no web address, so it was not passed on.')
}
