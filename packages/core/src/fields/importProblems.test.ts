import { expect, it } from 'vitest'
import { customerImportColumns, importedCustomer } from './customerImportColumns.js'
import { fieldAt } from './fieldRows.js'
import { fieldsOf } from './fieldsOf.js'
import { importProblems } from './importProblems.js'

const problemsOf = (row: Record<string, string>) =>
  importProblems(importedCustomer(row)).map(({ column, code }) => [column, code])

it('has a field behind every column', () => {
  for (const path of Object.values(customerImportColumns)) {
    const rows = ['INDIVIDUAL', 'BUSINESS'].map(customerType => fieldAt(fieldsOf('customer', { customerType }), path))
    expect(rows.some(Boolean), path).toBe(true)
  }
})

it('makes a nested customer of a flat row, and leaves out what is empty', () => {
  expect(
    importedCustomer({ customerType: 'INDIVIDUAL', fullName: ' Ada Miller ', city: '', addressLine1: '1 Main St' }),
  ).toEqual({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller', address: { line1: '1 Main St' } })
})

it.each([
  [{ customerType: 'INDIVIDUAL', fullName: 'Ada Miller' }, []],
  [{ customerType: 'BUSINESS', businessLegalName: 'Tidal Supply' }, []],
  [{ customerType: 'BUSINESS' }, [['businessLegalName', 'missing']]],
  [{ fullName: 'Ada Miller' }, [['customerType', 'missing']]],
  [{ customerType: 'PET', fullName: 'Rex' }, [['customerType', 'invalid']]],
  [{ customerType: 'INDIVIDUAL', birthDate: '1990-02-30' }, [['birthDate', 'invalid']]],
  [
    { customerType: 'INDIVIDUAL', city: 'Reno' },
    [
      ['country', 'missing'],
      ['addressLine1', 'missing'],
      ['postalCode', 'missing'],
    ],
  ],
  [
    { customerType: 'INDIVIDUAL', addressLine1: '1 Main St', postalCode: '89501', country: 'USA' },
    [['country', 'invalid']],
  ],
])('%o: %o', (row, problems) => {
  expect(problemsOf(row as Record<string, string>)).toEqual(problems)
})
