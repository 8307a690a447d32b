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
    expect(tally(succeeded, report)).toMatchObject(expected)
  })

  it('names the unit tests that were skipped', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'adds' },
      { status: 'skipped', fullName: 'is as described' },
      { status: 'todo', fullName: 'divides' },
    ]
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [{ assertionResults }] }
    expect(tally(true, report)).toEqual({
      passed: 1,
      failed: 0,
      flaky: [],
      skipped: [{ title: 'is as described' }, { title: 'divides' }],
    })
  })

  it('names the browser tests that needed their retry or were skipped, however deep they lie', () => {
    const spec = (title: string, line: number, status: string) => ({
      ...{ title, line, file: 'link.spec.ts', tests: [{ status }] },
    })
    const report = {
      stats: { expected: 1, flaky: 1, unexpected: 0 },
      suites: [
        { specs: [spec('opens', 3, 'expected')], suites: [{ specs: [spec('waits', 9, 'flaky')] }] },
        { specs: [spec('prints', 12, 'skipped')] },
      ],
    }
    expect(tally(true, report)).toMatchObject({
      passed: 2,
      flaky: [{ title: 'link.spec.ts › waits', location: 'link.spec.ts:9' }],
      skipped: [{ title: 'link.spec.ts › prints' }],
    })
  })
})
