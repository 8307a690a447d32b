import { describe, expect, it } from 'vitest'
import { tally } from './tally.mjs'

describe('tally', () => {
  it.each([
    ['a step that succeeded', true, undefined, { passed: 1, failed: 0 }],
    ['a step that failed', false, undefined, { passed: 0, failed: 1 }],
    ['unit tests', true, { numPassedTests: 7, numFailedTests: 0 }, { passed: 7, failed: 0 }],
    ['unit tests, two red', false, { numPassedTests: 5, numFailedTests: 2 }, { passed: 5, failed: 2 }],
    [
      'an unhandled error beside green tests',
      false,
      { numPassedTests: 7, numFailedTests: 0 },
      { passed: 7, failed: 1 },
    ],
    ['a run without any test', true, { numPassedTests: 0, numFailedTests: 0 }, { passed: 0, failed: 1 }],
    ['browser tests', true, { stats: { expected: 3, unexpected: 0, flaky: 0 } }, { passed: 3, failed: 0 }],
    [
      'a browser test that passed at its second try',
      true,
      { stats: { expected: 3, unexpected: 0, flaky: 1 } },
      { passed: 4, failed: 0 },
    ],
  ])('%s', (_name, succeeded, report, expected) => {
    expect(tally(succeeded, report)).toEqual(expected)
  })
})
