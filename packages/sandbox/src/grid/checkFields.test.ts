import { beneficialOwnerFields, businessFields, type FieldTable, individualFields, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { GridError } from '../errors/GridError.js'
import type { RequestIssue } from '../errors/invalidInput.js'
import { checkFields } from './checkFields.js'

/** What a request is refused for; undefined where it is taken. */
function refusal(table: FieldTable, values: Values, stage: 'create' | 'update', also?: readonly RequestIssue[]) {
  try {
    checkFields({ table, values, stage, ...(also && { also }) })
  } catch (error) {
    const { code, message, details } = error as GridError
    return { code, message, errors: details?.errors }
  }
  return undefined
}

const person = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller' }
const business = {
  customerType: 'BUSINESS',
  businessInfo: { legalName: 'Tidal, LLC', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-02' },
}

describe('a field is named with why, and with what would be taken, when it', () => {
  it.each<[why: string, table: FieldTable, values: Values, error: object]>([
    [
      'has the wrong format',
      individualFields,
      { ...person, email: 'ada' },
      { field: 'email', message: 'email is not a valid email.', constraint: { format: 'email' } },
    ],
    [
      'is no choice',
      individualFields,
      { ...person, customerType: 'DOG' },
      {
        field: 'customerType',
        message: 'customerType has a value that is not accepted.',
        constraint: { enum: ['INDIVIDUAL'] },
      },
    ],
    [
      'is too long',
      businessFields,
      { ...business, businessInfo: { ...business.businessInfo, primaryContactFirstName: 'x'.repeat(251) } },
      {
        field: 'businessInfo.primaryContactFirstName',
        message: 'businessInfo.primaryContactFirstName is not valid.',
        constraint: { maxLength: 250 },
      },
    ],
    [
      'is of another type, of which Grid says nothing',
      individualFields,
      { ...person, currencies: 'USD' },
      { field: 'currencies', message: 'currencies is not valid.', constraint: {} },
    ],
  ])('%s', (_, table, values, error) => {
    const { message } = error as { message: string }
    for (const stage of ['create', 'update'] as const)
      expect(refusal(table, values, stage)).toEqual({ code: 'INVALID_INPUT', message, errors: [error] })
  })

  it.each<[why: string, stage: 'create' | 'update', legalName: string | undefined]>([
    ['is not there at creation', 'create', undefined],
    ['is empty at creation', 'create', ''],
    ['is to be taken away by an update', 'update', ' '],
  ])('%s', (_, stage, legalName) => {
    const { legalName: _name, ...rest } = business.businessInfo
    const businessInfo = { ...rest, ...(legalName !== undefined && { legalName }) }
    expect(refusal(businessFields, { ...business, businessInfo }, stage)).toMatchObject({
      message: 'businessInfo.legalName is required.',
      errors: [{ field: 'businessInfo.legalName', message: 'businessInfo.legalName is required.' }],
    })
  })
})

it('takes an update without what only creation needs, and a cleared value that nothing needs', () => {
  expect(refusal(businessFields, { customerType: 'BUSINESS' }, 'update')).toBeUndefined()
  expect(refusal(individualFields, { ...person, email: '', currencies: [] }, 'update')).toBeUndefined()
  expect(refusal(individualFields, { ...person, birthDate: '' }, 'create')).toBeUndefined()
})

it('names several fields at once, each once, in one text', () => {
  const values = { roles: [], ownershipPercentage: 101, personalInfo: { lastName: '' } }
  const found = refusal(beneficialOwnerFields, values, 'update')
  const errors = found?.errors as { field: string; message: string }[]
  expect(errors.map(({ field }) => field).sort()).toEqual(['ownershipPercentage', 'personalInfo.lastName', 'roles'])
  expect(found?.message).toBe(errors.map(({ message }) => message).join(' '))
})

describe('what no single row can know', () => {
  const also = (field: string, code?: string): RequestIssue => ({ field, message: 'Taken.', ...(code && { code }) })

  it('is added to what the rows find, and gives the refusal its code where all have the same', () => {
    expect(refusal(individualFields, person, 'create', [also('email', 'TAKEN'), also('fullName', 'TAKEN')])).toEqual({
      ...{ code: 'TAKEN', message: 'Taken. Taken.' },
      errors: ['email', 'fullName'].map(field => ({ field, message: 'Taken.' })),
    })
    expect(refusal(individualFields, person, 'create', [also('email', 'TAKEN'), also('fullName')])?.code).toBe(
      'INVALID_INPUT',
    )
    expect(refusal(individualFields, person, 'create', [also('email', 'TAKEN'), also('fullName', 'GONE')])?.code).toBe(
      'INVALID_INPUT',
    )
  })

  it('is said instead of what the row finds where it has a code of its own, of that field alone', () => {
    const values = { ...person, email: 'ada', phoneNumber: '1' }
    const found = refusal(individualFields, values, 'create', [also('email', 'TAKEN')])
    expect(found?.code).toBe('INVALID_INPUT')
    expect(found?.errors).toMatchObject([{ field: 'phoneNumber' }, { field: 'email', message: 'Taken.' }])
  })

  it('is left out where it has no code, and the row says what is wrong', () => {
    const values = { ...person, email: 'ada' }
    const found = refusal(individualFields, values, 'create', [also('email'), also('fullName')])
    expect(found?.errors).toMatchObject([
      { field: 'email', message: 'email is not a valid email.' },
      { field: 'fullName', message: 'Taken.' },
    ])
  })
})
