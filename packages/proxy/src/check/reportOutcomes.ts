import { ownershipRows } from './ownershipRows.js'
import type { Outcome } from './runRows.js'

const ownership: ReadonlySet<string> = new Set(ownershipRows.map(({ name }) => name))

/** Groups by a text, in the order in which each text appears first. */
function groupBy(outcomes: readonly Outcome[], textOf: (outcome: Outcome) => string): [string, Outcome[]][] {
  const groups = new Map<string, Outcome[]>()
  for (const outcome of outcomes) groups.set(textOf(outcome), [...(groups.get(textOf(outcome)) ?? []), outcome])
  return [...groups]
}

/** The first sentence of a failure; the answer that follows it differs each time. */
const causeOf = ({ failure = '' }: Outcome) => /^(.*?)\.(\s|$)/.exec(failure)?.[1] ?? failure

const count = (text: string, outcomes: readonly unknown[]) =>
  outcomes.length > 1 ? `${text} (${outcomes.length})` : text

/**
 * The lines of a report: failures of ownership first, because those show one customer's data to another; each cause once,
 * with every attack that has it; then what was not tried and why.
 */
export function reportOutcomes(outcomes: readonly Outcome[], isRecorded: boolean): string[] {
  const failed = outcomes.filter(({ failure }) => failure !== undefined)
  const ordered = [
    ...failed.filter(({ name }) => ownership.has(name)),
    ...failed.filter(({ name }) => !ownership.has(name)),
  ]
  const skipped = outcomes.filter(outcome => outcome.skipped !== undefined)
  const failures = groupBy(ordered, causeOf).flatMap(([cause, group]) => [
    ...group.map(({ name }) => `FAILED  ${name}`),
    `        ${group.length > 1 ? `${count(cause, group)}, for example: ` : ''}${group[0]?.failure}`,
  ])
  const untried = groupBy(skipped, outcome => outcome.skipped ?? '').flatMap(([reason, group]) => [
    `NOT TRIED, because ${count(reason, group)}`,
    ...group.map(({ name }) => `        ${name}`),
  ])
  const passed = outcomes.length - failed.length - skipped.length
  return [
    ...failures,
    ...untried,
    `${passed} passed, ${failed.length} failed, ${skipped.length} not tried`,
    ...(isRecorded ? [] : ['Only answers were judged. With --grid, what reaches Grid is judged too.']),
  ]
}
