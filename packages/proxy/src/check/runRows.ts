import { matchRoute, type Operation } from '@grid-kyc/core'
import type { Recorder } from './createRecorder.js'
import type { Fixtures, ForwardedRequest, Row, WireResponse } from './Row.js'
import { send } from './send.js'
import type { WireRequest } from './WireRequest.js'

export interface Target {
  /** The proxy, such as `http://127.0.0.1:3000/api/grid`. */
  url: string
  asMine: Record<string, string>
  /** Records requests between the proxy and Grid; without one, only answers are checked. */
  recorder?: Recorder | undefined
}

export interface Outcome {
  name: string
  /** Why it failed; undefined when it passed or was not tried. */
  failure: string | undefined
  /** Why it was not tried. */
  skipped?: string
}

const lookups: ReadonlySet<Operation | undefined> = new Set(['getBeneficialOwner', 'getDocument', 'getVerification'])

/** A proxy has to ask Grid whose an owner or document is before it can refuse. */
const isLookup = ({ method, path }: ForwardedRequest) => lookups.has(matchRoute(method, path).match?.operation)

/** Statuses of a proxy that refuses what it could also have forwarded without the part that is wrong. */
const isRefusal = (status: number) => status === 400 || status === 403 || status === 422

function judge(
  row: Row,
  sent: WireRequest,
  got: WireResponse,
  fixtures: Fixtures,
  reached: readonly ForwardedRequest[] | undefined,
): string | undefined {
  if (row.status && !row.status.includes(got.status)) {
    return `It was answered ${got.status} instead of ${row.status.join(' or ')}. ${got.text.slice(0, 200)}`
  }
  // A row without a status of its own accepts a refusal, but not a proxy that broke.
  if (!row.status && !row.grid && got.status >= 500) return `It was answered ${got.status}. ${got.text.slice(0, 200)}`
  const failure = row.response?.(got, fixtures)
  if (failure || !reached) return failure
  if (row.reaches !== 'nothing') {
    if (row.reaches && reached.length === 0 && !isRefusal(got.status)) {
      return `It was answered ${got.status} and nothing reached Grid, so nothing is known about what would.`
    }
    return reached.length > 0 ? row.reaches?.(reached, fixtures, sent) : undefined
  }
  const [first] = reached.filter(each => !isLookup(each))
  return first && `${first.method} ${first.path} reached Grid.`
}

const needsRecorder = 'it needs --grid, because it scripts what Grid answers'
const needsBusiness = 'it needs two businesses: these customers have no beneficial owner'

/** Tries every row, one after the other, so that what reached Grid is known to be this row's. */
export async function runRows(
  rows: readonly Row[],
  fixtures: Fixtures,
  { url, asMine, recorder }: Target,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const row of rows) {
    const sent = row.request(fixtures)
    const skipped = sent ? row.grid && !recorder && needsRecorder : needsBusiness
    if (!sent || skipped) {
      outcomes.push({ name: row.name, failure: undefined, skipped: skipped || needsBusiness })
      continue
    }
    recorder?.take()
    recorder?.script(row.grid?.(fixtures))
    let failure: string | undefined
    try {
      const got = await send(url, sent, row.as === 'signedOut' ? {} : asMine)
      failure = judge(row, sent, got, fixtures, recorder?.take())
    } catch (error) {
      failure = `It was not answered: ${(error as Error).message}`
    }
    outcomes.push({ name: row.name, failure })
  }
  recorder?.script(undefined)
  return outcomes
}
