import { matchRoute, type Operation } from '@grid-kyc/core'
import type { Recorder } from './createRecorder.js'
import type { Got, Reached, Row, Scene } from './Row.js'
import { send } from './send.js'

export interface Target {
  /** The proxy, such as `http://127.0.0.1:3000/api/grid`. */
  url: string
  asMine: Record<string, string>
  /** Stands between the proxy and Grid; without one, only answers are judged. */
  recorder?: Recorder | undefined
}

export interface Outcome {
  name: string
  /** Why it failed; undefined when it passed. */
  complaint: string | undefined
}

const lookups: ReadonlySet<Operation | undefined> = new Set(['getBeneficialOwner', 'getDocument', 'getVerification'])

/** A proxy has to ask Grid whose an owner or document is before it can refuse. */
const isLookup = ({ method, path }: Reached) => lookups.has(matchRoute(method, path).match?.operation)

function judge(row: Row, got: Got, scene: Scene, reached: readonly Reached[] | undefined): string | undefined {
  if (row.status && !row.status.includes(got.status)) {
    return `It was answered ${got.status} instead of ${row.status.join(' or ')}. ${got.text.slice(0, 200)}`
  }
  const complaint = row.answer?.(got, scene)
  if (complaint || !reached) return complaint
  if (row.reaches !== 'nothing') return row.reaches?.(reached, scene)
  const [first] = reached.filter(each => !isLookup(each))
  return first && `${first.method} ${first.path} reached Grid.`
}

/** Tries every row, one after the other, so that what reached Grid is known to be this row's. */
export async function runRows(
  rows: readonly Row[],
  scene: Scene,
  { url, asMine, recorder }: Target,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const row of rows) {
    const sent = row.request(scene)
    if (!sent || (row.grid && !recorder)) continue
    recorder?.take()
    recorder?.script(row.grid?.(scene))
    let complaint: string | undefined
    try {
      const got = await send(url, sent, row.as === 'nobody' ? {} : asMine)
      complaint = judge(row, got, scene, recorder?.take())
    } catch (error) {
      complaint = `It was not answered: ${error instanceof Error ? error.message : error}`
    }
    outcomes.push({ name: row.name, complaint })
  }
  recorder?.script(undefined)
  return outcomes
}
