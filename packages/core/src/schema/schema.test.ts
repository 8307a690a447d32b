import { describe, expect, it } from 'vitest'
import { allFields } from '../fields/allFields.js'
import { constraintProblems } from '../fields/constraintProblems.js'
import { exampleOf } from '../fields/exampleOf.js'
import type { Field, FieldTable, Values } from '../fields/Field.js'
import { fieldProblems } from '../fields/fieldProblems.js'
import { fieldRows } from '../fields/fieldRows.js'
import { setValueAt } from '../fields/valueAt.js'
import { schemaOf } from './schemaOf.js'
import { tableSchema } from './tableSchema.js'

/** A small generator with a seed, so that a failure can be seen again. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const oddities: readonly unknown[] = [
  '',
  ' ',
  'x',
  'é'.repeat(251),
  '😀'.repeat(500),
  '541511',
  '2024-02-30',
  '2024-02-29',
  'US',
  'us',
  '+14155550136',
  'OTHER',
  'a@b.co',
  'a@b',
  'https://example.com',
  'V1',
  0,
  1,
  -1,
  100,
  101,
  33.3,
  Number.NaN,
  true,
  null,
  undefined,
  [],
  ['US'],
  ['OTHER', 'OTHER'],
  [''],
  [5],
  {},
  { country: 'US' },
  { line1: 'x', postalCode: '', country: 'HK' },
]
const rows = Object.entries(allFields).flatMap(([name, table]) =>
  fieldRows(table).map(({ path, field }) => ({ name: `${name}.${path}`, field })),
)

describe('one field', () => {
  it.each(rows)('$name: the schema and the plain check agree on everything odd', ({ field }) => {
    for (const value of [...oddities, field.example]) {
      if (value === undefined) continue
      const accepted = schemaOf(field).safeParse(value).success
      expect({ value, accepted }).toEqual({ value, accepted: constraintProblems(field.is, value).length === 0 })
    }
  })

  it('names what failed', () => {
    const field: Field = { ...allFields.business.businessInfo.naicsCode, is: { minLength: 2, pattern: '^\\d+$' } }
    const { error } = schemaOf(field).safeParse('x')
    expect(error?.issues).toMatchObject([
      { params: { constraint: 'minLength' } },
      { params: { constraint: 'pattern' } },
    ])
  })
})

/** Paths by which the schema objects, down to the field or group that the table knows. */
function objections(table: FieldTable, values: Values, moment: 'create' | 'update' | 'verification') {
  const { error } = tableSchema(table, moment).safeParse(values)
  const fields = fieldRows(table).map(row => row.path)
  const paths = (error?.issues ?? []).map(issue => {
    const whole = issue.path.join('.')
    return fields.find(path => whole === path || whole.startsWith(`${path}.`)) ?? whole
  })
  return [...new Set(paths)].sort()
}

describe.each(Object.entries(allFields))('%s', (_name, table: FieldTable) => {
  it('the schema accepts what fieldProblems accepts, and objects to nothing it does not name', () => {
    const random = randomFrom(20261121)
    const paths = fieldRows(table).map(row => row.path)
    const groups = paths.flatMap(path => (path.includes('.') ? [path.slice(0, path.lastIndexOf('.'))] : []))
    const places = [...paths, ...new Set(groups)]
    for (let round = 0; round < 300; round++) {
      let values: Values = random(4) === 0 ? {} : exampleOf(table)
      for (let change = random(4); change >= 0; change--) {
        const value = oddities[random(oddities.length)]
        values = setValueAt(values, places[random(places.length)] as string, value)
      }
      const moment = (['create', 'update', 'verification'] as const)[random(3)] ?? 'create'
      const named = fieldProblems(table, values, moment).map(problem => problem.field)
      const objected = objections(table, values, moment)
      // Where something is malformed, zod does not go on to ask what is missing.
      const isWhole = objected.every(path => fieldProblems(table, values, moment).some(p => p.field === path))
      expect({ values, isWhole }).toEqual({ values, isWhole: true })
      expect({ values, accepted: objected.length === 0 }).toEqual({ values, accepted: named.length === 0 })
    }
  })

  it('accepts its own examples and keeps what it does not know', () => {
    const values = { ...exampleOf(table), somethingNew: 1 }
    expect(tableSchema(table, 'create').parse(values)).toEqual(values)
  })
})
