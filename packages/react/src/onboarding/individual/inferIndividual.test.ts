import { describe, expect, it } from 'vitest'
import { inferIndividual } from './inferIndividual.js'

const from = (path: string | undefined, values: object) =>
  inferIndividual(path, () => values as Readonly<Record<string, unknown>>).map(({ path: target, value }) => [
    target,
    value,
  ])

describe('a country', () => {
  it('of residence says the nationality and the type of number', () => {
    expect(from('address.country', { address: { country: 'US' } })).toEqual([
      ['nationality', 'US'],
      ['idType', 'SSN'],
    ])
    expect(from('address.country', { address: { country: 'PR' } })).toEqual([
      ['nationality', 'US'],
      ['idType', 'SSN'],
    ])
    expect(from('address.country', { address: { country: 'DE' } })).toEqual([
      ['nationality', 'DE'],
      ['idType', ''],
    ])
  })

  it('of nationality says the residence, and by it the type of number', () => {
    expect(from('nationality', { nationality: 'US' })).toEqual([
      ['address.country', 'US'],
      ['idType', 'SSN'],
    ])
    expect(from('nationality', { nationality: 'DE' })).toEqual([
      ['address.country', 'DE'],
      ['idType', ''],
    ])
  })

  it('that both are given goes by the residence', () => {
    expect(from('nationality', { nationality: 'DE', address: { country: 'US' } })).toEqual([
      ['address.country', 'DE'],
      ['idType', 'SSN'],
    ])
  })
})

it('says at the beginning what follows from all that is there', () => {
  expect(from(undefined, { nationality: 'DE', address: { country: 'US' } })).toEqual([
    ['address.country', 'DE'],
    ['nationality', 'US'],
    ['idType', 'SSN'],
  ])
  expect(from(undefined, {})).toEqual([])
})

it('reads the type of a US number from the number, and changes no country', () => {
  const values = { identifier: '912-70-1234', nationality: 'DE', address: { country: 'US' } }
  expect(from('identifier', values)).toEqual([['idType', from('address.country', values)[1]?.[1]]])
  expect(from('identifier', values)).toEqual([['idType', 'ITIN']])
  expect(from('identifier', { identifier: '912-70-1234' })).toEqual([])
  expect(from('identifier', { nationality: 'DE', identifier: '1' })).toEqual([['idType', '']])
})

it('takes nothing from any other field, and nothing from what is no country', () => {
  expect(from('fullName', { nationality: 'DE' })).toEqual([])
  expect(from('nationality', { nationality: 7 })).toEqual([])
  expect(from('address.country', { address: { country: '' } })).toEqual([])
  expect(from(undefined, { nationality: '', address: { country: 'DE' } })).toEqual([
    ['nationality', 'DE'],
    ['idType', ''],
  ])
})
