/**
 * Mutants that no test can tell from the original, each with the reason. They are no part of a score. An entry that fits no
 * mutant any more fails the run, so that the list cannot outlive the code.
 * @type {{ file: string, original: string, replacement: string, reason: string }[]}
 */
export const equivalents = []
