import { createHash } from 'node:crypto'

/** @typedef {{ file: string, line: number, column: number, mutator: string, original: string, replacement: string }} Mutant */

/** What tells one mutant from every other. @param {Mutant} mutant */
export const mutantKey = ({ file, line, column, mutator, original, replacement }) =>
  JSON.stringify([file, line, column, mutator, original, replacement])

/**
 * As many mutants as asked for, the same ones for the same seed wherever and however often it runs: each mutant gets its
 * own number from the seed, so a changed line elsewhere in the file does not change the rest of the sample.
 * @param {Mutant[]} mutants @param {number} count @param {string} seed
 */
export function sample(mutants, count, seed) {
  /** @param {Mutant} mutant */
  const order = ({ file, mutator, original, replacement, column }) =>
    createHash('sha256')
      .update(JSON.stringify([seed, file, mutator, original, replacement, column]))
      .digest('hex')
  return mutants
    .map(mutant => ({ mutant, position: order(mutant) }))
    .sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0))
    .slice(0, count)
    .map(({ mutant }) => mutant)
}

/**
 * Numbers of mutants per package that add up to the sample: as even as the packages allow, so that each score rests on as
 * many of them as the next one's.
 * @param {number[]} available @param {number} wanted
 */
export function share(available, wanted) {
  const shares = available.map(() => 0)
  for (let left = Math.min(wanted, sum(available)); left > 0; ) {
    const open = available.flatMap((count, at) => ((shares[at] ?? 0) < count ? [at] : []))
    for (const at of open) {
      if (left === 0) break
      shares[at] = (shares[at] ?? 0) + 1
      left--
    }
  }
  return shares
}

/** @param {number[]} list */
const sum = list => list.reduce((total, each) => total + each, 0)
