import { expect, it } from 'vitest'
import {
  type CustomerImportColumnRow,
  customerImportColumns,
  importedCustomer,
} from '../fields/customerImportColumns.js'
import { fieldAt } from '../fields/fieldRows.js'
import { fieldsOf } from '../fields/fieldsOf.js'
import { validateImportRow } from './validateImportRow.js'

const issuesOf = (row: Record<string, string>) =>
  validateImportRow(importedCustomer(row)).map(({ column, code }) => [column, code])

const keys = { umaAddress: '$ada@example.com', platformCustomerId: 'p-1' }
const address = { addressLine1: '1 Main St', city: 'Reno', state: 'NV', postalCode: '89501', country: 'US' }
const person = { ...keys, customerType: 'INDIVIDUAL', fullName: 'Ada Miller', birthDate: '1990-02-28', ...address }
const business = { ...keys, customerType: 'BUSINESS', businessLegalName: 'Tidal Supply', ...address }

it('has a field behind every column but those that only an import knows', () => {
  for (const [column, { path }] of Object.entries<CustomerImportColumnRow>(customerImportColumns)) {
    const tables = ['INDIVIDUAL', 'BUSINESS'].map(customerType => fieldsOf('customer', { customerType }))
    const rows = tables.map(table => (path === undefined ? undefined : fieldAt(table, path)))
    expect([column, rows.some(Boolean)]).toEqual([column, !['platformAccountId', 'description'].includes(column)])
  }
})

it('[K1] knows every column of an import, required and optional, of people and businesses', () => {
  const names = 'umaAddress platformCustomerId customerType fullName birthDate addressLine1 addressLine2 city state'
  const more = 'postalCode country email businessLegalName businessRegistrationNumber businessTaxId'
  const rest = 'platformAccountId description'
  expect(Object.keys(customerImportColumns)).toEqual(`${names} ${more} ${rest}`.split(' '))
})

it('[C11] makes a nested customer of a flat row, leaves out what is empty, and writes a UMA address small', () => {
  const row = {
    customerType: 'INDIVIDUAL',
    fullName: ' Ada Miller ',
    city: '',
    addressLine1: '1 Main St',
    addressLine2: 'B',
  }
  expect(importedCustomer({ ...row, umaAddress: '$Ada@Example.com', description: 'x' })).toEqual({
    customerType: 'INDIVIDUAL',
    fullName: 'Ada Miller',
    address: { line1: '1 Main St', line2: 'B' },
    umaAddress: '$ada@example.com',
  })
})

const without = (row: Record<string, string>, ...columns: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)))

it.each<[Record<string, string>, unknown[]]>([
  [person, []],
  [business, []],
  [{ ...business, businessTaxId: '47-1234567', businessRegistrationNumber: '7304003', email: 'a@b.co' }, []],
  [
    without(person, 'umaAddress', 'platformCustomerId'),
    [
      ['platformCustomerId', 'missing'],
      ['umaAddress', 'missing'],
    ],
  ],
  [
    without(business, 'businessLegalName', 'city'),
    [
      ['businessLegalName', 'missing'],
      ['city', 'missing'],
    ],
  ],
  [without(person, 'customerType', 'fullName'), [['customerType', 'missing']]],
  [{ ...person, customerType: 'PET' }, [['customerType', 'invalid']]],
  [{ ...person, birthDate: '1990-02-30' }, [['birthDate', 'invalid']]],
  [{ ...person, email: 'a@' }, [['email', 'invalid']]],
  [{ ...person, umaAddress: 'ada@example.com' }, [['umaAddress', 'invalid']]],
  [{ ...person, country: 'USA' }, [['country', 'invalid']]],
  // A country without states or postcodes is asked for none.
  [{ ...without(person, 'state', 'postalCode'), country: 'HK' }, []],
  [{ ...without(person, 'state'), country: 'DE' }, []],
])('[K2] %o: %o', (row, issues) => {
  expect(issuesOf(row)).toEqual(issues)
})

it('[K2] names everything that a row with only a type lacks', () => {
  const columns = validateImportRow(importedCustomer({ customerType: 'INDIVIDUAL' })).map(({ column }) => column)
  expect(columns).toEqual(
    expect.arrayContaining(['umaAddress', 'platformCustomerId', 'fullName', 'birthDate', 'addressLine1', 'country']),
  )
})
