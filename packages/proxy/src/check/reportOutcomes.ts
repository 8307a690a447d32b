import { ownershipRows } from './ownershipRows.js'
import type { Outcome } from './runRows.js'

const ownership: ReadonlySet<string> = new Set(ownershipRows.map(({ name }) => name))

type Failed = Outcome & { failure: string }
type Skipped = Outcome & { skipped: string }

/** Groups by a text, in the order in which each text appears first. */
function groupBy<Each>(outcomes: readonly Each[], textOf: (outcome: Each) => string): [string, [Each, ...Each[]]][] {
  const groups = new Map<string, [Each, ...Each[]]>()
  for (const outcome of outcomes) {
    const group = groups.get(textOf(outcome))
    if (group) group.push(outcome)
    else groups.set(textOf(outcome), [outcome])
  }
  return [...groups]
}

/** The first sentence of a failure; the answer that follows it differs each time. */
const causeOf = ({ failure }: Failed) => failure.replace(/\.(\s.*)?$/s, '')

const count = (text: string, outcomes: readonly unknown[]) =>
  outcomes.length > 1 ? `${text} (${outcomes.length})` : text

/**
 * The lines of a report: failures of ownership first, because those show one customer's data to another; each cause once,
 * with every attack that has it; then what was not tried and why.
 */
export function reportOutcomes(outcomes: readonly Outcome[], isRecorded: boolean): string[] {
  const failed = outcomes.filter((outcome): outcome is Failed => outcome.failure !== undefined)
  const ordered = [
    ...failed.filter(({ name }) => ownership.has(name)),
    ...failed.filter(({ name }) => !ownership.has(name)),
  ]
  const skipped = outcomes.filter((outcome): outcome is Skipped => outcome.skipped !== undefined)
  const failures = groupBy(ordered, causeOf).flatMap(([cause, group]) => [
    ...group.map(({ name }) => `FAILED  ${name}`),
    `        ${group.length > 1 ? `${count(cause, group)}, for example: ` : ''}${group[0].failure}`,
  ])
  const untried = groupBy(skipped, ({ skipped: reason }) => reason).flatMap(([reason, group]) => [
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
