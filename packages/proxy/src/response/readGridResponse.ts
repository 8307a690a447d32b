import type { Operation } from '@grid-kyc/core'
import { HttpError } from '../HttpError.js'
import { isLoopback } from '../isLoopback.js'
import { isJsonObject, type JsonObject, parseJson } from '../parseJson.js'
import { createEchoScrubber } from './createEchoScrubber.js'
import { cutPlatformConfig } from './cutPlatformConfig.js'
import { maskSecrets } from './maskSecrets.js'
import { readGridError } from './readGridError.js'
import { withhold } from './withhold.js'

/** A response of Grid's, read to its end. */
export interface GridResponse {
  status: number
  headers: Headers
  text: string
}

/** A success of Grid's, ready for the browser. */
export interface RouteResult {
  status: number
  /** Absent where Grid sent none (204). */
  body: JsonObject | undefined
}

/** How a response is read. */
export interface ReadOptions {
  /** The identifiers of the request and the platform's credentials: removed wherever the response repeats them. */
  secrets?: readonly string[] | undefined
  /** For operators alone: the errors of a verification as Grid sent them. */
  revealsWithheld?: boolean | undefined
}

/** Several times the depth of any resource. What continues for longer would end in the middle of being masked. */
const maxDepth = 32

const isDeeper = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some(inner => isDeeper(inner, depth - 1)))

const badGateway = (message: string) => new HttpError(502, 'BAD_GATEWAY', message)

/** Copies what a client needs to wait, or not to repeat, for as long as it is what it should be. */
function errorHeaders({ status, headers }: GridResponse): Record<string, string> {
  const retryAfter = headers.get('retry-after')
  return {
    ...(retryAfter && /^[\w ,:+-]{1,40}$/.test(retryAfter) && { 'retry-after': retryAfter }),
    // Clients built on Grid's SDK would repeat a conflict, which changes nothing.
    ...(status === 409 && { 'x-should-retry': 'false' }),
  }
}

/**
 * Grid's response as the browser may see it: identifiers and credentials masked, suspicions withheld. Throws an
 * {@link HttpError} for everything but a success.
 */
export function readGridResponse(
  operation: Operation,
  response: GridResponse,
  { secrets = [], revealsWithheld = false }: ReadOptions = {},
): RouteResult {
  const { status, text } = response
  if (status < 200 || status > 599) throw badGateway('Grid answered with a status that does not exist.')
  if (status === 401 || status === 403) {
    // As it is, it would look like the end of the user's own session.
    throw badGateway("Grid refused the platform's credentials. Check clientId and clientSecret.")
  }
  if (status >= 300 && status < 400) {
    throw badGateway('Grid answered with a redirect, which is not followed. Check grid.baseUrl.')
  }
  if (status >= 400) throw clean(readGridError(status, text, errorHeaders(response)), secrets)
  if (status === 204 || status === 205) return { status, body: undefined }
  if (text === '') return { status: 204, body: undefined }
  const body = parseJson(text)
  if (!isJsonObject(body)) throw badGateway('Grid answered with something that is not a JSON object.')
  if (operation === 'createKycLink') checkKycUrl(body.kycUrl)
  if (isDeeper(body, maxDepth)) throw badGateway('Grid answered with JSON that is nested deeper than any resource.')
  const shown = operation === 'getPlatformConfig' ? cutPlatformConfig(body) : body
  const masked = createEchoScrubber(secrets)(maskSecrets(shown))
  return { status, body: (revealsWithheld ? masked : withhold(masked)) as JsonObject }
}

/** An error without the values that must not be repeated. */
function clean({ status, code, message, details, headers }: HttpError, secrets: readonly string[]): HttpError {
  const scrub = createEchoScrubber(secrets, { isError: true })
  const masked = details && (scrub(maskSecrets(details)) as JsonObject)
  return new HttpError(status, code, scrub(String(maskSecrets(message))), { details: masked, headers })
}

/** Throws for a link that a page must not navigate to: only https, or http on this machine, and no credentials in it. */
export function checkKycUrl(kycUrl: unknown): void {
  if (typeof kycUrl === 'string' && URL.canParse(kycUrl)) {
    const { protocol, hostname, username, password } = new URL(kycUrl)
    const isEncrypted = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
    if (isEncrypted && username === '' && password === '') return
  }
  throw new HttpError(502, 'BAD_GATEWAY', 'Grid answered with a link that is not https, so it was not forwarded.')
}
