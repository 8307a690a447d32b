import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { allFields } from '../fields/allFields.js'
import { exampleOf } from '../fields/exampleOf.js'
import type { FieldTable, Values } from '../fields/Field.js'
import { fieldRows } from '../fields/fieldRows.js'
import { setValueAt } from '../fields/valueAt.js'
import { businessSchema, individualSchema, individualVerificationSchema } from './resourceSchemas.js'
import { tableSchema } from './tableSchema.js'
import { validateFields } from './validateFields.js'

/** A small generator with a seed, so that a failure can be seen again. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const oddities: readonly unknown[] = [
  ...['', ' ', 'x', 'é'.repeat(251), '😀'.repeat(500), '541511', '2024-02-30', '2024-02-29', 'US', 'us', 'OTHER', 'V1'],
  ...[
    '+14155550136',
    'a@b.co',
    'a@b',
    'https://example.com',
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
  ],
  ...[[], ['US'], ['OTHER', 'OTHER'], [''], [5], {}, { country: 'US' }, { line1: 'x', postalCode: '', country: 'HK' }],
]

describe.each(Object.entries(allFields))('%s', (_name, table: FieldTable) => {
  it('is refused by the schema exactly when a field of it is named, whatever is in it', () => {
    const random = randomFrom(20261121)
    const paths = fieldRows(table).map(row => row.path)
    const groups = paths.flatMap(path => (path.includes('.') ? [path.slice(0, path.lastIndexOf('.'))] : []))
    const places = [...paths, ...new Set(groups)]
    for (let round = 0; round < 300; round++) {
      let values: Values = random(4) === 0 ? {} : exampleOf(table)
      for (let change = random(4); change >= 0; change--) {
        values = setValueAt(values, places[random(places.length)] as string, oddities[random(oddities.length)])
      }
      const stage = (['create', 'update', 'verification'] as const)[random(3)] ?? 'create'
      const issues = validateFields(table, values, stage)
      const unknown = issues.filter(({ field }) => !places.includes(field))
      const isAccepted = tableSchema(table, stage).safeParse(values).success
      expect({ values, stage, unknown, isAccepted }).toEqual({
        values,
        stage,
        unknown: [],
        isAccepted: issues.length === 0,
      })
    }
  })

  it('accepts its own examples and keeps what it does not know', () => {
    const values = { ...exampleOf(table), somethingNew: 1 }
    expect(tableSchema(table, 'create').parse(values)).toEqual(values)
  })
})

it('says in params.constraint what was not met, and what is required', () => {
  const { error } = tableSchema(allFields.individual, 'verification').safeParse({ email: 'a@' })
  const constraints = error?.issues.map(
    issue => `${issue.path.join('.')} ${issue.code === 'custom' && issue.params?.constraint}`,
  )
  expect(constraints).toEqual(expect.arrayContaining(['email format', 'fullName required', 'address.line1 required']))
})

it('lets a platform extend the schema of a resource, with everything that is checked already', () => {
  const extended = z.safeExtend(businessSchema, { shoeSize: z.number() })
  const business = exampleOf(allFields.business)
  expect(extended.safeParse({ ...business, shoeSize: 42 }).success).toBe(true)
  expect(extended.safeParse(business).success).toBe(false)
  expect(extended.safeParse({ ...business, shoeSize: 42, businessInfo: {} }).success).toBe(false)
})

it('types what it parses', () => {
  const { fullName, sourceOfFundsCategories } = individualSchema.parse(exampleOf(allFields.individual))
  expect([fullName satisfies string | undefined, sourceOfFundsCategories satisfies string[] | undefined]).toBeDefined()
  expect(individualVerificationSchema.safeParse({ customerType: 'INDIVIDUAL', fullName: 'Ada' }).success).toBe(false)
})
