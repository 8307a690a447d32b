import { expect, it } from 'vitest'
import { businessFields } from './businessFields.js'
import type { FieldTable } from './Field.js'
import { fieldAt, fieldRows } from './fieldRows.js'

it('lists every field under its path on the wire, in the order of the table', () => {
  const { businessInfo, address } = businessFields
  const paths = fieldRows({ businessInfo, address }).map(({ path }) => path)
  expect(paths[0]).toBe('businessInfo.legalName')
  expect(paths.at(-1)).toMatch(/^address\./)
  expect(paths.every(path => path.split('.').length === 2)).toBe(true)
  expect(fieldRows(address, 'owner.address.')[0]?.path).toBe('owner.address.country')
})

it('walks a table once, however often a form asks for it', () => {
  expect(fieldRows(businessFields)).toBe(fieldRows(businessFields))
  expect(fieldRows(businessFields, 'a.')[0]?.path).not.toBe(fieldRows(businessFields)[0]?.path)
})

it('finds the field at an exact path and nothing at any other', () => {
  expect(fieldAt(businessFields, 'businessInfo.legalName')).toBe(businessFields.businessInfo.legalName)
  for (const path of ['businessInfo', 'legalName', 'businessInfo.legalName.label', '', 'constructor', 'businessInfo.x'])
    expect([path, fieldAt(businessFields, path)]).toEqual([path, undefined])
})

it('takes a group for a group, whatever its members are called', () => {
  const { legalName } = businessFields.businessInfo
  const paths = (group: FieldTable) => fieldRows({ group }).map(({ path }) => path)
  expect(paths({ control: legalName })).toEqual(['group.control'])
  expect(paths({ constraints: legalName })).toEqual(['group.constraints'])
})
