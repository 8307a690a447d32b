import { expect, it } from 'vitest'
import { allFields } from './allFields.js'
import { dataInventory } from './dataInventory.js'
import { fieldRows } from './fieldRows.js'

const inventory = dataInventory(allFields)
const at = (resource: string, path: string) => inventory.find(row => row.resource === resource && row.path === path)

it('has one line for every row of every table', () => {
  expect(inventory).toHaveLength(Object.values(allFields).flatMap(table => fieldRows(table)).length)
})

it('says how each value is guarded', () => {
  expect(at('individual', 'identifier')).toMatchObject({ privacy: 'secret', answered: 'never', neededFor: 'depends' })
  expect(at('beneficialOwner', 'personalInfo.identifier')).toMatchObject({ answered: 'masked', neededFor: 'create' })
  expect(at('business', 'businessInfo.legalName')).toMatchObject({ privacy: 'open', answered: 'as it is' })
  expect(at('individual', 'endUserTermsConsent.ipAddress')).toMatchObject({ writtenBy: 'proxy', privacy: 'personal' })
})
