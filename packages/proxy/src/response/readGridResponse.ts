import type { Operation } from '@grid-kyc/core'
import { isWithheld } from '@grid-kyc/core'
import { HttpError } from '../HttpError.js'
import { isJsonObject } from '../parseJson.js'
import { checkKycUrl } from './checkKycUrl.js'
import { cutPlatformConfig } from './cutPlatformConfig.js'
import { maskSecrets } from './maskSecrets.js'
import { withhold } from './withhold.js'

type Json = Record<string, unknown>

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function errorHeaders({ status, headers }: GridResponse): Record<string, string> {
  const retryAfter = headers.get('retry-after')
  return {
    ...(retryAfter && { 'retry-after': retryAfter }),
    // Clients built on Grid's SDK would repeat a conflict, which changes nothing.
    ...(status === 409 && { 'x-should-retry': 'false' }),
  }
}

/** Grid's error, in the one shape it is documented in. Older answers wrap it in `error`. */
function readError(answer: GridResponse, scrub: <T>(value: T) => T): HttpError {
  const { status } = answer
  const headers = errorHeaders(answer)
  const body = parse(answer.text)
  const outer = isJsonObject(body) ? body : {}
  const envelope = 'code' in outer || !isJsonObject(outer.error) ? outer : outer.error
  const code = typeof envelope.code === 'string' ? envelope.code : 'UNKNOWN_ERROR'
  if (isWithheld(code)) {
    return new HttpError(status, 'INVALID_INPUT', 'This could not be accepted. Send another document instead.', {
      headers,
    })
  }
  const message = typeof envelope.message === 'string' ? scrub(envelope.message) : 'Grid refused the request.'
  const details = isJsonObject(envelope.details) ? (scrub(withhold(maskSecrets(envelope.details))) as Json) : undefined
  return new HttpError(status, scrub(code), message, { details, headers })
}

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
  body: Json | undefined
}

/**
 * Grid's answer as the browser may see it: identifiers masked, suspicions withheld. Throws a {@link HttpError} for everything
 * but a success. `scrub` takes the request's own identifiers out of an error; `revealsWithheld` is for operators alone.
 */
export function readGridResponse(
  operation: Operation,
  answer: GridResponse,
  scrub: <T>(value: T) => T = value => value,
  revealsWithheld = false,
): RouteResult {
  const { status, text } = answer
  if (status === 401 || status === 403) {
    // Told as it is, it would look like the end of the person's own session.
    throw new HttpError(502, 'BAD_GATEWAY', "Grid refused the platform's credentials. Check clientId and clientSecret.")
  }
  if (status < 200 || status > 599) {
    throw new HttpError(502, 'BAD_GATEWAY', 'Grid answered with a status that does not exist.')
  }
  if (status >= 300 && status < 400) {
    throw new HttpError(502, 'BAD_GATEWAY', 'Grid answered with a redirect, which is not followed. Check grid.baseUrl.')
  }
  if (status >= 400) throw readError(answer, scrub)
  if (text === '' || status === 204 || status === 205) return { status: text === '' ? 204 : status, body: undefined }
  const body = parse(text)
  if (!isJsonObject(body))
    throw new HttpError(502, 'BAD_GATEWAY', 'Grid answered with something that is no JSON object.')
  if (operation === 'createKycLink') checkKycUrl(body.kycUrl)
  const shown = operation === 'getPlatformConfig' ? cutPlatformConfig(body) : body
  const masked = maskSecrets(shown)
  return { status, body: (revealsWithheld ? masked : withhold(masked)) as Json }
}
