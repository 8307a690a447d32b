/**
 * What becomes of tests that passed only when they were tried again. A browser on a shared machine may stall once, so one
 * such test does not fail the run; but a second time in a row does, in either of two ways: the test was on the list of the
 * run before, or it fails one of the tries that it now has to pass without a retry.
 */

/** How often in a row a test has to pass that needed its retry. */
export const triesInARow = 3

/**
 * @param {import('./tally.mjs').Named[]} flaky in this run
 * @param {string[]} before the titles of those of the run before
 * @param {(tests: import('./tally.mjs').Named[]) => Promise<boolean>} passAgain whether they all pass, without a retry
 * @returns {Promise<string[]>} why the run fails; empty if it does not
 */
export async function secondTry(flaky, before, passAgain) {
  if (flaky.length === 0) return []
  const twice = flaky.filter(({ title }) => before.includes(title))
  const reasons = twice.map(({ title }) => `needed its retry in two runs in a row: ${title}`)
  const once = flaky.filter(test => !twice.includes(test))
  if (once.length > 0 && !(await passAgain(once))) {
    reasons.push(`needed its retry and failed again: ${once.map(({ title }) => title).join(', ')}`)
  }
  return reasons
}
