import { gridRoutes } from '@grid-kyc/core'
import { type Command, count, UsageError } from './Command.js'
import { connect, gridHelp, gridOptions } from './gridOptions.js'
import { type LiveResult, runLiveCheck } from './runLiveCheck.js'

const lineOf = ({ operation, outcome, why }: LiveResult) =>
  `${{ ok: 'ok        ', refused: 'refused   ', different: 'DIFFERENT ', skipped: 'skipped   ' }[outcome]}${operation}${why ? `: ${why}` : ''}`

/** Compares Grid's sandbox with what this version expects. */
export const liveCheckCommand: Command = {
  name: 'live-check',
  summary: "Sends every operation to Grid's sandbox with your credentials, and prints what differs from this version.",
  help: `Usage: grid-kyc-proxy live-check --sandbox

It creates two customers and an import of one more, and deletes them at the end. Use credentials of Grid's sandbox only.

  --sandbox       confirms that the credentials are of a sandbox
${gridHelp}

"refused" is an error that Grid documents for this operation: the operation is there, and its success was not seen.
"new" is something that this version does not know and copes with. "DIFFERENT" is something that it needs.`,
  options: { ...gridOptions, sandbox: { type: 'boolean' } },
  async run(values, _, io) {
    if (values.sandbox !== true) throw new UsageError('Confirm with --sandbox that these are credentials of a sandbox.')
    const grid = await connect(values, io)
    const results = await runLiveCheck(grid, result => {
      io.out(lineOf(result))
      for (const { severity, text } of result.differences) io.out(`          ${severity}: ${text}`)
    })
    const tried = new Set(results.filter(({ outcome }) => outcome !== 'skipped').map(({ operation }) => operation))
    const differences = results.flatMap(result => result.differences)
    const ofSeverity = (severity: string) => differences.filter(each => each.severity === severity).length
    io.out(
      `${tried.size} of ${Object.keys(gridRoutes).length} operations tried, ${count(ofSeverity('broken'), 'difference')}, ${ofSeverity('new')} unknown`,
    )
    return results.some(({ outcome }) => outcome === 'different') ? 1 : 0
  },
}
