import { allFields, type Field, type FieldRow, fieldRows, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { hasChanges, isChanged, isForeign } from './isChanged.js'

const { business, beneficialOwner } = allFields
const rowAt = (path: string, table: typeof business | typeof beneficialOwner = business) =>
  fieldRows(table).find(row => row.path === path) as FieldRow
const text = rowAt('businessInfo.doingBusinessAs')
const secret = rowAt('businessInfo.taxId')
const list = rowAt('businessInfo.countriesOfOperation')
const number = rowAt('ownershipPercentage', beneficialOwner)
const createOnly = rowAt('customerId', beneficialOwner)
const info = (name: string, value: unknown): Values => ({ businessInfo: { [name]: value } })

describe('a value', () => {
  it.each<[string, FieldRow, Values | undefined, Values, boolean]>([
    ['that was typed where Grid has none', text, {}, info('doingBusinessAs', 'Pine'), true],
    ['that was typed before there is a customer', text, undefined, info('doingBusinessAs', 'Pine'), true],
    ['that is another one', text, info('doingBusinessAs', 'Pine'), info('doingBusinessAs', 'Oak'), true],
    ['that is the same', text, info('doingBusinessAs', 'Pine'), info('doingBusinessAs', 'Pine'), false],
    ['that was cleared', text, info('doingBusinessAs', 'Pine'), info('doingBusinessAs', ''), true],
    ['that is as empty as before', text, {}, info('doingBusinessAs', ' '), false],
    ['of a list that was cleared', list, info('countriesOfOperation', ['US']), {}, true],
    ['that is a number and was cleared', number, { ownershipPercentage: 40 }, { ownershipPercentage: '' }, false],
    ['that is a number and another one', number, { ownershipPercentage: 40 }, { ownershipPercentage: 0 }, true],
    ['that is a secret and masked', secret, {}, info('taxId', '•••••1577'), false],
    ['that is a secret and whole', secret, info('taxId', '•••••1577'), info('taxId', '83-4021577'), true],
    ['that is masked and no secret', text, {}, info('doingBusinessAs', '•••••1577'), true],
    ['of the platform', rowAt('platformCustomerId'), {}, { platformCustomerId: 'p-1' }, false],
    ['that is set once', createOnly, undefined, { customerId: 'Customer:1' }, true],
    ['that is set once and was', createOnly, {}, { customerId: 'Customer:1' }, false],
  ])('%s is a change', (_what, row, saved, values, isOne) => {
    expect(isChanged(row, saved, values)).toBe(isOne)
    const { table } = { table: row === number || row === createOnly ? beneficialOwner : business }
    expect(hasChanges(table, saved, values)).toBe(isOne)
  })

  it('is none while its field is hidden', () => {
    expect(hasChanges(business, {}, info('purposeOfAccountOtherDescription', 'Deposits'))).toBe(false)
    expect(hasChanges(business, {}, {})).toBe(false)
  })

  it.each<[Field['writtenBy'], boolean]>([
    [undefined, false],
    ['user', false],
    ['platform', true],
    ['proxy', true],
  ])('is not the user’s where it is written by %s: %s', (writtenBy, isTheirs) => {
    expect(isForeign({ ...text.field, writtenBy })).toBe(isTheirs)
  })
})
