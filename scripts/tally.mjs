/**
 * What a step counts for: its report's tests where it wrote one, else the step itself.
 * @param {boolean} succeeded whether its command did
 * @param {any} report Vitest's or Playwright's JSON, `{ passed, failed }`, or nothing
 */
export function tally(succeeded, report) {
  const { passed, failed } = read(report) ?? { passed: succeeded ? 1 : 0, failed: 0 }
  // A runner may fail beside its tests: an unhandled error, a file that does not load, no test at all.
  return { passed, failed: failed === 0 && !(succeeded && passed > 0) ? 1 : failed }
}

/** @param {any} report */
function read(report) {
  if (typeof report?.passed === 'number') return { passed: report.passed, failed: report.failed }
  if (typeof report?.numPassedTests === 'number') {
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  }
  if (typeof report?.stats?.expected === 'number') {
    // On a shared machine a browser may stall once; what passed at its second try has passed, and the runner names it.
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
  }
}
