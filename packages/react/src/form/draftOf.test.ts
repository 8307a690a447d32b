import { allFields, exampleOf, fieldRows, setValueAt, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { answersOf, draftOf } from './draftOf.js'

const { business } = allFields
const saved = exampleOf(business)
const path = 'businessInfo.doingBusinessAs'
const typed = setValueAt(saved, path, 'Harbor')
const restored = (values: Values, base: Values, now = base) =>
  Object.fromEntries(answersOf(JSON.stringify(draftOf(business, saved, values) ?? {}), business, base, now))

describe('a draft', () => {
  it('holds what differs, and nothing where nothing does', () => {
    expect(draftOf(business, saved, typed)).toEqual({ [path]: ['Harbor & Pine', 'Harbor'] })
    expect(draftOf(business, saved, saved)).toBeUndefined()
  })

  it.each(Object.entries(allFields))('of %s never holds anything personal or secret', (_, table) => {
    for (const row of fieldRows(table)) {
      const draft = draftOf(table, {}, setValueAt({}, row.path, 'Ada Miller'))
      if (row.field.privacy !== 'open') expect(draft, row.path).toBeUndefined()
    }
  })

  it.each([
    'businessInfo.legalName',
    'businessInfo.doingBusinessAs',
    'businessInfo.registrationNumber',
    'address.line1',
    'address.line2',
    'address.city',
    'address.state',
    'address.postalCode',
  ])('of a sole proprietor holds no %s', path => {
    const sole = setValueAt(saved, 'businessInfo.entityType', 'SOLE_PROPRIETORSHIP')
    expect(draftOf(business, sole, setValueAt(sole, path, 'Ada Miller'))).toBeUndefined()
    expect(draftOf(business, saved, setValueAt(saved, path, 'Ada Miller'))).toBeDefined()
    // Also when the entity type is chosen after the rest, and when an older draft is restored.
    expect(Object.keys(draftOf(business, saved, setValueAt(sole, path, 'Ada Miller')) ?? {})).toEqual([
      'businessInfo.entityType',
    ])
    expect([
      ...answersOf(
        JSON.stringify({ [path]: [null, 'Ada Miller'] }),
        business,
        {},
        { businessInfo: { entityType: 'SOLE_PROPRIETORSHIP' } },
      ),
    ]).toEqual([])
  })

  it('comes back where nothing has changed since', () => {
    expect(restored(typed, saved)).toEqual({ [path]: 'Harbor' })
  })

  it('yields to a newer value of Grid or of the user', () => {
    const newer = setValueAt(saved, path, 'Pine')
    expect(restored(typed, newer)).toEqual({})
    expect(restored(typed, saved, newer)).toEqual({})
  })

  it('brings back an answer that was taken away, and a list', () => {
    const values = setValueAt(setValueAt(saved, path, ''), 'businessInfo.countriesOfOperation', ['MX'])
    expect(restored(values, saved)).toEqual({ [path]: '', 'businessInfo.countriesOfOperation': ['MX'] })
  })

  it.each([
    '',
    'null',
    '[]',
    '{"businessInfo.doingBusinessAs":"Harbor"}',
    '{"businessInfo.taxId":[null,"1"]}',
    '{"no":[1,2]}',
  ])('of another author restores nothing: %s', text => expect([...answersOf(text, business, saved, saved)]).toEqual([]))

  it('takes no answer that is none', () => {
    const text = JSON.stringify({ [path]: ['Harbor & Pine', { toString: 'x' }] })
    expect([...answersOf(text, business, saved, saved)]).toEqual([])
  })
})
