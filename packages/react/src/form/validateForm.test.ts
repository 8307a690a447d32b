import {
  allFields,
  exampleOf,
  type FieldRow,
  type FieldTable,
  fieldRows,
  isShown,
  setValueAt,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { FormValues } from './createFormValues.js'
import { validateForm } from './validateForm.js'

const { individual } = allFields

/** What a form over these values finds; `typed` is what the user sees where that is not what is sent. */
function validate(
  table: FieldTable,
  all: Values,
  { typed = all, stored = [], only }: { typed?: Values; stored?: string[]; only?: string[] } = {},
) {
  const contextOf = () => ({ country: 'US' })
  const fields = {
    values: () => all,
    value: (path: string) => valueAt(typed, path),
    shownRows: () =>
      fieldRows(table).filter(
        ({ path, field }) => isShown(field, all, contextOf()) && (only === undefined || only.includes(path)),
      ),
    translated: ({ field }: FieldRow) => ({ ...field, label: `My ${field.label}` }),
    isStored: ({ path }: FieldRow) => stored.includes(path),
  } as unknown as FormValues
  const t = (key: string, texts: object = {}) => [key, ...Object.values(texts)].join(' ')
  return validateForm({ table, contextOf, t }, fields)
}
const person = setValueAt(exampleOf(individual), 'address.country', 'US')
const withValue = (path: string, value: unknown) => setValueAt(person, path, value)

describe('a form', () => {
  it('has nothing to say where all is right', () => {
    expect(validate(individual, person)).toEqual([])
  })

  it('names what is missing, and what is wrong, of the fields that are shown', () => {
    expect(validate(individual, withValue('fullName', ' '))).toEqual([
      expect.objectContaining({ path: 'fullName', code: 'missing' }),
    ])
    expect(validate(individual, withValue('fullName', ' '), { only: ['email'] })).toEqual([])
    const [wrong] = validate(individual, withValue('email', 'zoe'))
    expect(wrong).toEqual({ path: 'email', code: 'invalid', message: 'field.email My Email address' })
  })

  it.each(['•••••6789', 'XXX-XX-6789', 'xxx-xx-6789', '***-**-6789', '**6789'])(
    'knows a secret whose digits are hidden, and that Grid does not have: %s',
    typed => {
      const values = withValue('identifier', typed)
      const message = 'field.masked My Tax ID number'
      expect(validate(individual, values)).toEqual([{ path: 'identifier', code: 'invalid', message }])
      expect(validate(individual, values, { stored: ['identifier'] })).toEqual([])
    },
  )

  it('looks at what the user sees for that, and at secrets alone', () => {
    const typed = withValue('identifier', '***-**-6789')
    expect(validate(individual, person, { typed }).map(({ path }) => path)).toEqual(['identifier'])
    expect(validate(individual, withValue('fullName', 'Ada xxx Miller'))).toEqual([])
    for (const hidden of ['XX-6789', '*6789', undefined, 6789]) {
      const found = validate(individual, person, { typed: withValue('identifier', hidden) })
      expect(found, String(hidden)).toEqual([])
    }
  })

  it('asks about a date that cannot be meant', () => {
    expect(validate(individual, withValue('birthDate', '87-03-14'))).toEqual([
      { path: 'birthDate', code: 'invalid', message: 'field.date.short 87' },
    ])
  })

  it('leaves two addresses in one field to the user', () => {
    expect(validate(individual, withValue('email', 'a@b.example, c@d.example'))).toEqual([
      { path: 'email', code: 'invalid', message: 'field.email.several' },
    ])
  })

  it('explains a number by how it is written in its country', () => {
    const { postalCode, country } = individual.address
    const table = { address: { country, postalCode: { ...postalCode, constraints: { pattern: '^\\d{5}$' } } } }
    const values = { address: { country: 'US', postalCode: '9410' } }
    expect(validate(table, values)).toEqual([
      { path: 'address.postalCode', code: 'invalid', message: 'field.identifier 94104' },
    ])
  })

  it('keeps a stored secret as Grid has it, and asks for one that is missing', () => {
    const identifier = { ...individual.identifier, constraints: { pattern: '^\\d{9}$' }, shownWhen: true }
    const table = { identifier: { ...identifier, neededFor: 'verification' as const } }
    const stored = ['identifier']
    expect(validate(table, { identifier: '12' }).map(({ code }) => code)).toEqual(['invalid'])
    expect(validate(table, { identifier: '12' }, { stored })).toEqual([])
    expect(validate(table, {}, { stored }).map(({ code }) => code)).toEqual(['missing'])
  })
})
