import { expect, it } from 'vitest'
import { ownershipRows } from './ownershipRows.js'
import { reportOutcomes } from './reportOutcomes.js'

const ownership = ownershipRows[0]?.name ?? ''
const passed = { name: 'passes', failure: undefined }

it('prints failures of ownership first, and each cause once', () => {
  const lines = reportOutcomes(
    [
      { name: 'a field', failure: 'It was answered 200 instead of 400. {"id":"1"}' },
      { name: 'another field', failure: 'It was answered 200 instead of 400. {"id":"2"}' },
      passed,
      { name: ownership, failure: 'It was answered 200 instead of 403. {"id":"3"}' },
    ],
    true,
  )
  expect(lines).toEqual([
    `FAILED  ${ownership}`,
    '        It was answered 200 instead of 403. {"id":"3"}',
    'FAILED  a field',
    'FAILED  another field',
    '        It was answered 200 instead of 400 (2), for example: It was answered 200 instead of 400. {"id":"1"}',
    '1 passed, 3 failed, 0 not tried',
  ])
})

it('names what it did not try, and why', () => {
  const skipped = 'it needs --grid'
  const lines = reportOutcomes(
    [passed, { name: 'one', failure: undefined, skipped }, { name: 'two', failure: undefined, skipped }],
    false,
  )
  expect(lines).toEqual([
    'NOT TRIED, because it needs --grid (2)',
    '        one',
    '        two',
    '1 passed, 0 failed, 2 not tried',
    'Only answers were judged. With --grid, what reaches Grid is judged too.',
  ])
})

it('prints a failure that is no sentence as it is, once for all that have it', () => {
  const failure = 'connect ECONNREFUSED'
  expect(
    reportOutcomes(
      [
        { name: 'one', failure },
        { name: 'two', failure },
      ],
      true,
    ),
  ).toEqual([
    'FAILED  one',
    'FAILED  two',
    `        ${failure} (2), for example: ${failure}`,
    '0 passed, 2 failed, 0 not tried',
  ])
})

it.each([
  ['Its body changed on the way.', 'Its body changed on the way.', 'Its body changed on the way'],
  ['It was answered 500. <p>\nTwo. Lines.', 'It was answered 500. <html>.', 'It was answered 500'],
  ['connect ECONNREFUSED 127.0.0.1:3000', 'connect ECONNREFUSED 127.0.0.1:3000', 'connect ECONNREFUSED 127.0.0.1:3000'],
])('takes %j and %j for one cause, by their first sentence', (one, two, cause) => {
  const outcomes = [
    { name: 'one', failure: one },
    { name: 'two', failure: two },
  ]
  expect(reportOutcomes(outcomes, true)).toEqual([
    'FAILED  one',
    'FAILED  two',
    `        ${cause} (2), for example: ${one}`,
    '0 passed, 2 failed, 0 not tried',
  ])
})

it('prints two causes apart, and a cause or a reason of one row without a count', () => {
  const outcomes = [
    { name: 'one', failure: 'It was answered 200. {}' },
    { name: 'two', failure: 'It was answered 201. {}' },
    { name: 'three', failure: undefined, skipped: 'it needs --grid' },
    { name: 'four', failure: undefined, skipped: 'it needs two businesses' },
  ]
  expect(reportOutcomes(outcomes, true)).toEqual([
    'FAILED  one',
    '        It was answered 200. {}',
    'FAILED  two',
    '        It was answered 201. {}',
    'NOT TRIED, because it needs --grid',
    '        three',
    'NOT TRIED, because it needs two businesses',
    '        four',
    '0 passed, 2 failed, 2 not tried',
  ])
})
