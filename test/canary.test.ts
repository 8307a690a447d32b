import { allFields, exampleOf, type FieldTable, fieldRows, valueAt } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { Canary, type CanaryResource, canaryResource, hiddenRows, needlesOf } from '../e2e/canary.js'
import { company, european, person } from '../e2e/people.js'

const resources = (Object.keys(allFields) as CanaryResource[]).filter(name => hiddenRows(allFields[name]).length > 0)

it('is about every resource that has secret or personal fields', () => {
  expect(resources).toEqual(
    expect.arrayContaining(['individual', 'business', 'beneficialOwner', 'document', 'contactCode']),
  )
})

describe.each(resources)('a canary in every secret and personal field of %s', resource => {
  const values = canaryResource(resource)

  it.each(hiddenRows(allFields[resource]).map(({ path, field }) => ({ path, field })))(
    '$path can be searched for, and is found where it leaked',
    ({ path, field }) => {
      const value = valueAt(values as never, path)
      const needles = needlesOf(path, field, value)
      expect(needles.length).toBeGreaterThan(0)
      const name = path.split('.').at(-1) ?? path
      for (const leak of [JSON.stringify({ [name]: value }), JSON.stringify(JSON.stringify({ [name]: value }))]) {
        const canary = new Canary()
        canary.learn(resource, values)
        canary.add('a log', `noise ${leak} noise`)
        expect(() => canary.check(), leak).toThrow('in a log')
      }
      const query = new Canary()
      query.learn(resource, values)
      query.add('a URL', `https://app.test/?${new URLSearchParams({ [name]: String([value].flat()[0]) })}`)
      expect(() => query.check()).toThrow('in a URL')
    },
  )
})

describe('the people of the end-to-end tests', () => {
  /** Rows a user writes, whose values must turn up nowhere. */
  const written = (table: FieldTable) => hiddenRows(table).filter(({ field }) => (field.writtenBy ?? 'user') === 'user')

  it.each([
    ['an individual', allFields.individual, person],
    ['a business', allFields.business, company],
  ] as const)('carry a searchable value in every secret and personal field of %s', (_name, table, customer) => {
    const unsearched = written(table).filter(
      ({ path, field }) => needlesOf(path, field, valueAt({ ...customer } as never, path)).length === 0,
    )
    expect(unsearched.map(({ path }) => path)).toEqual([])
  })

  it('have contacts in the EU', () => {
    expect(european.email && european.phoneNumber).toBeTruthy()
  })
})

describe('what is searched for', () => {
  it('is what the users of a test entered, though it was said before they did', () => {
    const canary = new Canary()
    canary.add('the proxy’s log', 'tax number 12-3456789 refused')
    canary.check()
    canary.learn('business', { businessInfo: { taxId: '12-3456789' } })
    expect(() => canary.check()).toThrow('12-3456789')
  })

  it.each(resources)('is what was entered into %s, whatever it was', resource => {
    const table: FieldTable = allFields[resource]
    const values = exampleOf(table)
    const open = fieldRows(table).flatMap(({ path, field }) =>
      field.privacy === 'open' ? [valueAt(values, path)] : [],
    )
    const entered = hiddenRows(table).filter(({ path, field }) => {
      const value = valueAt(values, path)
      return needlesOf(path, field, value).length > 0 && !open.flat().includes(value)
    })
    expect(entered.length).toBeGreaterThan(0)
    for (const { path } of entered) {
      const canary = new Canary()
      canary.learn(resource, values)
      canary.add('a log', JSON.stringify({ [path.split('.').at(-1) ?? path]: valueAt(values, path) }))
      expect(() => canary.check(), path).toThrow('in a log')
    }
  })

  it.each([
    ['encoded', 'https://app.test/?q=amina%40example.com'],
    ['in base 64', btoa('amina@example.com')],
    ['in capitals', 'AMINA@EXAMPLE.COM'],
  ])('is found %s', (_name, text) => {
    const canary = new Canary()
    canary.learn('beneficialOwner', { personalInfo: { email: 'amina@example.com' } })
    canary.add('a URL', text)
    expect(() => canary.check()).toThrow('in a URL')
  })

  it('is no choice or country by itself, and no value that an open field has too', () => {
    const canary = new Canary()
    canary.learn('individual', { nationality: 'US', idType: 'SSN', address: { line1: '548 Market Street' } })
    canary.learn('business', { address: { line1: '548 Market Street' } })
    canary.add('session storage', 'US SSN 548 Market Street')
    canary.check()
    canary.add('session storage', '{"nationality":"US"}')
    expect(() => canary.check()).toThrow('nationality')
  })

  it('has rows to look at', () => {
    expect(fieldRows(allFields.individual).length).toBeGreaterThan(20)
  })
})
