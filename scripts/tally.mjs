/**
 * @typedef {{ title: string, location?: string }} Named
 * @typedef {{ passed: number, failed: number, flaky: Named[], skipped: Named[] }} Tally
 */

/**
 * What a step counts for: its report's tests where it wrote one, else the step itself.
 * @param {boolean} succeeded whether its command did
 * @param {any} report Vitest's or Playwright's JSON, `{ passed, failed }`, or nothing
 * @returns {Tally}
 */
export function tally(succeeded, report) {
  const { passed, failed, flaky = [], skipped = [] } = read(report) ?? { passed: succeeded ? 1 : 0, failed: 0 }
  // A runner may fail beside its tests: an unhandled error, a file that does not load, no test at all.
  return { passed, failed: failed === 0 && !(succeeded && passed > 0) ? 1 : failed, flaky, skipped }
}

/** @param {any} report @returns {{ passed: number, failed: number, flaky?: Named[], skipped?: Named[] } | undefined} */
function read(report) {
  if (typeof report?.passed === 'number') return { passed: report.passed, failed: report.failed }
  if (typeof report?.numPassedTests === 'number') {
    const tests = (report.testResults ?? []).flatMap((/** @type {any} */ file) => file.assertionResults)
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: tests.flatMap((/** @type {any} */ { status, fullName }) =>
        status === 'passed' || status === 'failed' ? [] : [{ title: fullName }],
      ),
    }
  }
  if (typeof report?.stats?.expected === 'number') {
    const tests = (report.suites ?? []).flatMap(readSuite)
    const named = (/** @type {string} */ status) => tests.filter((/** @type {any} */ test) => test.status === status)
    // What passed at its second try has passed; test.mjs says so, and tries it again.
    const passed = report.stats.expected + report.stats.flaky
    return { passed, failed: report.stats.unexpected, flaky: named('flaky'), skipped: named('skipped') }
  }
}

/** The tests of one of Playwright's suites and of those in it. @param {any} suite @returns {(Named & { status: string })[]} */
function readSuite({ specs = [], suites = [] }) {
  const own = specs.flatMap((/** @type {any} */ { title, file, line, tests }) =>
    tests.map((/** @type {any} */ { status }) => ({
      title: `${file} › ${title}`,
      location: `${file}:${line}`,
      status,
    })),
  )
  return [...own, ...suites.flatMap(readSuite)]
}
