import { expect, it } from 'vitest'
import { allFields } from './allFields.js'
import { localField } from './localField.js'

const { business, individual } = allFields

it('calls things what they are called there', () => {
  const there = { address: { country: 'US' }, businessInfo: { country: 'DE' } }
  expect(localField(business.address.postalCode, there).label).toBe('ZIP code')
  expect(localField(business.businessInfo.taxId, there).label).toBe('Steuernummer')
  expect(localField(business.businessInfo.registrationNumber, there).label).toBe('Handelsregisternummer')
})

it('offers the states where they are few', () => {
  const state = localField(individual.address.state, { address: { country: 'CA' } })
  expect(state).toMatchObject({ label: 'Province or territory', control: 'select', options: { QC: 'Quebec' } })
  expect(localField(individual.address.state, { address: { country: 'JP' } })).toMatchObject({ control: 'text' })
})

it('leaves a row as it is without a country, or where it is the same everywhere', () => {
  expect(localField(individual.address.state, {})).toBe(individual.address.state)
  expect(localField(individual.fullName, { address: { country: 'US' } })).toBe(individual.fullName)
  const { postalCode } = individual.address
  expect(localField(postalCode, { address: { country: 'HK' } })).toBe(postalCode)
})

it('leaves a row as it is while the country is blank, or is none', () => {
  const { postalCode, state } = individual.address
  for (const country of ['', undefined, 7, ['US']]) {
    expect(localField(postalCode, { address: { country } })).toBe(postalCode)
    expect(localField(state, { address: { country } })).toBe(state)
  }
})
