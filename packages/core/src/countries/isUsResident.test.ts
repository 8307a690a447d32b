import { expect, it } from 'vitest'
import { isUsResident } from './countryOf.js'

it.each(['US', 'PR', 'GU', 'VI', 'AS', 'MP'])('counts a resident of %s as a US person', country => {
  expect(isUsResident(country)).toBe(true)
})

it.each(['DE', 'UM', 'CA', '', undefined])('does not count a resident of %s as one', country => {
  expect(isUsResident(country)).toBe(false)
})
