import type { Operation } from '@grid-kyc/core'
import { isWithheld } from '@grid-kyc/core'
import type { GridAnswer } from '../grid/createGrid.js'
import { isObject } from '../isObject.js'
import { Refusal } from '../Refusal.js'
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

function errorHeaders({ status, headers }: GridAnswer): Record<string, string> {
  const retryAfter = headers.get('retry-after')
  return {
    ...(retryAfter && { 'retry-after': retryAfter }),
    // Clients built on Grid's SDK would repeat a conflict, which changes nothing.
    ...(status === 409 && { 'x-should-retry': 'false' }),
  }
}

/** Grid's error, in the one shape it is documented in. Older answers wrap it in `error`. */
function readError(answer: GridAnswer, scrub: <T>(value: T) => T): Refusal {
  const { status } = answer
  const headers = errorHeaders(answer)
  const body = parse(answer.text)
  const outer = isObject(body) ? body : {}
  const envelope = 'code' in outer || !isObject(outer.error) ? outer : outer.error
  const code = typeof envelope.code === 'string' ? envelope.code : 'UNKNOWN_ERROR'
  if (isWithheld(code)) {
    return new Refusal(status, 'INVALID_INPUT', 'This could not be accepted. Send another document instead.', {
      headers,
    })
  }
  const message = typeof envelope.message === 'string' ? scrub(envelope.message) : 'Grid refused the request.'
  const details = isObject(envelope.details) ? (scrub(withhold(maskSecrets(envelope.details))) as Json) : undefined
  return new Refusal(status, scrub(code), message, { details, headers })
}

/** A success of Grid's, ready for the browser. */
export interface Answer {
  status: number
  /** Absent where Grid sent none (204). */
  body: Json | undefined
}

/**
 * Grid's answer as the browser may see it: identifiers masked, suspicions withheld. Throws a {@link Refusal} for everything
 * but a success. `scrub` takes the request's own identifiers out of an error.
 */
export function readAnswer(
  operation: Operation,
  answer: GridAnswer,
  scrub: <T>(value: T) => T = value => value,
): Answer {
  const { status, text } = answer
  if (status === 401 || status === 403) {
    // Told as it is, it would look like the end of the person's own session.
    throw new Refusal(502, 'BAD_GATEWAY', "Grid refused the platform's credentials. Check clientId and clientSecret.")
  }
  if (status < 200 || (status >= 300 && status < 400)) {
    throw new Refusal(502, 'BAD_GATEWAY', 'Grid answered with a redirect, which is not followed. Check grid.baseUrl.')
  }
  if (status >= 400) throw readError(answer, scrub)
  if (text === '') return { status: 204, body: undefined }
  const body = parse(text)
  if (!isObject(body)) throw new Refusal(502, 'BAD_GATEWAY', 'Grid answered with something that is no JSON object.')
  if (operation === 'createKycLink') checkKycUrl(body.kycUrl)
  const shown = operation === 'getPlatformConfig' ? cutPlatformConfig(body) : body
  return { status, body: withhold(maskSecrets(shown)) as Json }
}
