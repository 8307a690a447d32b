import { businessFields, type FieldTable, fieldRows, individualFields, valueAt } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { company, european, person } from '../e2e/people.js'

/** Rows a person writes, whose values must turn up nowhere. */
const hidden = (table: FieldTable) =>
  fieldRows(table).filter(({ field }) => field.privacy !== 'open' && (field.writtenBy ?? 'user') === 'user')

describe('the people of the end-to-end tests', () => {
  it('carry a canary in every secret and personal field of an individual', () => {
    const missing = hidden(individualFields).filter(({ path }) => valueAt({ ...person }, path) === undefined)
    expect(missing.map(({ path }) => path)).toEqual([])
  })

  it('carry one in every secret and personal field of a business, but for who is asked elsewhere', () => {
    const missing = hidden(businessFields).filter(({ path }) => valueAt({ ...company }, path) === undefined)
    expect(missing.map(({ path }) => path)).toEqual([])
  })

  it('have contacts in the EU', () => {
    expect(european.email && european.phoneNumber).toBeTruthy()
  })
})
