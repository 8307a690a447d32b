import type { GridKycError } from '@grid-kyc/core'

const otherOrigin =
  'For a proxy on another origin, list the origin of this page in its `origins`, pass credentials="include", and allow it in connect-src of your Content-Security-Policy.'

/**
 * The usual cause of a failure and its remedy, for the developer of the page; undefined for what the user resolves on screen, such
 * as a contact that is not confirmed yet. It loads in development only.
 */
export function errorExplanation({ kind, code, status, message }: GridKycError, proxyUrl: string): string | undefined {
  if (kind === 'conflict' || kind === 'invalid') return undefined
  if (code === 'NO_CUSTOMER')
    return `The session has no customer, so there is nothing to show. ${message} Or set \`create\` in createGridProxy, so that components create the customer.`
  if (kind === 'unexpected' && status !== undefined)
    return `${message} It was probably a web page: proxyUrl is "${proxyUrl}", and your server answers there instead of the proxy. Compare it with \`basePath\` of createGridProxy.`
  if (kind === 'not_found' && code === undefined)
    return `${message} Nothing answers at proxyUrl "${proxyUrl}". Mount the proxy there, or compare proxyUrl with \`basePath\` of createGridProxy.`
  if (kind === 'network') return `${message} Is your backend running at proxyUrl "${proxyUrl}"? ${otherOrigin}`
  if (kind === 'unauthorized')
    return `${message} customerFor returned null: this request has no session, or its cookie was not sent. ${otherOrigin}`
  if (kind === 'forbidden')
    return `${message} The proxy forbids this: another customer's id, an origin that is not in \`origins\`, or an option that is not set, such as \`create\` or \`operator\`.`
  return message
}
