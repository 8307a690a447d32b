import { checkRows } from './checkRows.js'
import { createFixtures } from './createFixtures.js'
import { createRecorder, type Recorder } from './createRecorder.js'
import { reportOutcomes } from './reportOutcomes.js'
import { runRows } from './runRows.js'
import { send } from './send.js'

interface CheckOptions {
  url: string
  /** Headers as written in HTTP: `Cookie: session=…`. */
  asA: string
  asB: string
  grid: string | undefined
  listen: number
  print: (line: string) => void
}

function parseHeader(text: string): Record<string, string> {
  const colon = text.indexOf(':')
  if (colon < 1) throw new TypeError('A header is written "Name: value". Write --as-a and --as-b like that.')
  return { [text.slice(0, colon).trim().toLowerCase()]: text.slice(colon + 1) }
}

async function check({ url, asA, asB, print }: CheckOptions, recorder: Recorder | undefined): Promise<boolean> {
  const [asMine, asTheirs] = [parseHeader(asA), parseHeader(asB)]
  const basePath = new URL(url).pathname.replace(/\/$/, '')
  const fixtures = await createFixtures(
    basePath,
    sent => send(url, sent, asMine),
    sent => send(url, sent, asTheirs),
  )
  if (recorder && recorder.take().length === 0) {
    throw new Error(`Nothing reached the recorder. Give the proxy ${recorder.url} as Grid's base URL.`)
  }
  const outcomes = await runRows(checkRows, fixtures, { url, asMine, recorder })
  for (const line of reportOutcomes(outcomes, recorder !== undefined)) print(line)
  return outcomes.every(({ failure }) => failure === undefined)
}

/** Runs every row against a proxy and reports what it found. False when anything failed; rejects when nothing can be checked. */
export async function checkProxy(options: CheckOptions): Promise<boolean> {
  const { grid, listen, print } = options
  const recorder = grid === undefined ? undefined : await createRecorder(grid, listen)
  if (recorder) print(`Recording at ${recorder.url}`)
  try {
    return await check(options, recorder)
  } finally {
    await recorder?.stop()
  }
}
