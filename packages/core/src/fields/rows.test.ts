import { describe, expect, expectTypeOf, it } from 'vitest'
import type { BeneficialOwnerCreate } from '../model/BeneficialOwner.js'
import type { BusinessCustomerCreate, BusinessInfo, IndividualCustomerCreate } from '../model/Customer.js'
import type { DocumentUpload } from '../model/Document.js'
import { schemaOf } from '../schema/schemaOf.js'
import { validateFields } from '../schema/validateFields.js'
import { allFields } from './allFields.js'
import type { businessFields } from './businessFields.js'
import type { businessInfoFields } from './businessInfoFields.js'
import type { documentFields } from './documentFields.js'
import { exampleOf } from './exampleOf.js'
import type { Field } from './Field.js'
import { fieldAt, fieldRows } from './fieldRows.js'
import { fieldsOf } from './fieldsOf.js'
import type { individualFields } from './individualFields.js'
import { valueAt } from './valueAt.js'

const tables = Object.entries(allFields)
const everyRow = tables.flatMap(([name, table]) =>
  fieldRows(table).map(row => ({ ...row, name: `${name}.${row.path}` })),
)

describe.each(everyRow)('$name', ({ field, path, name }) => {
  it('has an example that its own constraints accept', () => {
    expect(schemaOf(field).safeParse(field.example).error).toBeUndefined()
  })

  it('is found at its own path, and only there', () => {
    expect(everyRow.filter(row => row.name === name)).toHaveLength(1)
    expect(fieldAt(allFields[name.split('.')[0] as keyof typeof allFields], path)).toBe(field)
  })

  it('speaks in plain sentences', () => {
    expect(field.label).toMatch(/^[A-Z][^.]*[^.\s]$/)
    expect(field.help ?? 'None.').toMatch(/^[A-Z].*[^\s.]\.$/)
    expect(`${field.label} ${field.help}`).not.toMatch(/invalid|required|please|e-mail/i)
  })

  it('names every value it accepts', () => {
    expect(Object.keys(field.options ?? {})).toEqual(field.constraints.enum ?? [])
    const labels = Object.values(field.options ?? {})
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('has a control that suits what it is', () => {
    const { control, constraints, privacy, options } = field
    if (privacy === 'secret') expect(['secret', 'code']).toContain(control)
    if (control === 'secret') expect(privacy).toBe('secret')
    if (['select', 'radio', 'checkboxes'].includes(control)) expect(options).toBeDefined()
    if (['checkboxes', 'countries', 'multiselect'].includes(control)) expect(constraints.type).toBe('list')
    if (['country', 'countries'].includes(control)) expect(constraints.format).toBe('iso3166-1-alpha-2')
    if (control === 'date') expect(constraints.format).toBe('date')
    if (field.writtenBy) expect(control).toBe('none')
  })

  it('offers autofill for the data of the person who fills it in, and never keeps it in a draft', () => {
    if (field.autocomplete) expect(field.privacy).not.toBe('open')
    if (/beneficialOwner|document/.test(name)) expect(field.autocomplete).toBeUndefined()
  })
})

describe.each(tables)('%s as a whole', (_name, table) => {
  it.each(['update', 'create', 'verification'] as const)('has examples that leave nothing to say at %s', stage => {
    expect(validateFields(table, exampleOf(table), stage)).toEqual([])
  })
})

/** The paths of a table's first level, and of the model it describes. */
type Names<Table> = keyof Table

describe('the tables and the models', () => {
  it('name the same fields', () => {
    expectTypeOf<Names<typeof individualFields>>().toEqualTypeOf<keyof IndividualCustomerCreate>()
    expectTypeOf<Names<typeof businessFields>>().toEqualTypeOf<keyof BusinessCustomerCreate>()
    expectTypeOf<Names<typeof businessInfoFields>>().toEqualTypeOf<keyof BusinessInfo>()
    expectTypeOf<Names<typeof documentFields>>().toEqualTypeOf<keyof DocumentUpload>()
    expectTypeOf<Names<(typeof allFields)['beneficialOwner']>>().toEqualTypeOf<keyof BeneficialOwnerCreate>()
  })
})

it('adding a field is one row: everything derived from the table has it', () => {
  const shoeSize: Field = {
    constraints: { type: 'integer', minimum: 1 },
    label: 'Shoe size',
    control: 'text',
    step: 'person',
    neededFor: 'create',
    privacy: 'open',
    example: 42,
  }
  const table = { ...allFields.individual, habits: { shoeSize } }
  expect(fieldRows(table).at(-1)).toEqual({ path: 'habits.shoeSize', field: shoeSize })
  expect(valueAt(exampleOf(table), 'habits.shoeSize')).toBe(42)
  const known = exampleOf(allFields.individual)
  expect(validateFields(table, known, 'create')).toEqual([
    { field: 'habits.shoeSize', code: 'missing', constraint: shoeSize.constraints },
  ])
  expect(validateFields(table, { ...known, habits: { shoeSize: 0 } }, 'create')).toEqual([
    { field: 'habits.shoeSize', code: 'invalid', constraint: { minimum: 1 } },
  ])
})

it('chooses a customer table by type, and only what is common without one', () => {
  expect(fieldsOf('customer', { customerType: 'INDIVIDUAL' })).toBe(allFields.individual)
  expect(fieldsOf('customer', { customerType: 'BUSINESS' })).toBe(allFields.business)
  expect(Object.keys(fieldsOf('customer', {}))).not.toContain('fullName')
  expect(fieldsOf('document')).toBe(allFields.document)
})
