import { describe, expect, it } from 'vitest'
import { guidance, guidanceFor, isWithheld } from './guidance.js'

const rows = Object.entries(guidance)

describe.each(rows)('%s', (type, row) => {
  it('is shown, or withheld and left to support', () => {
    expect(row.reveal).toBe(!isWithheld(type))
    if (!row.reveal) expect(row.fix).toBe('support')
  })

  it('says what to do in one line', () => {
    expect(row.title).toMatch(/^(?:[A-Z]|\{label\} )[^!]*[^.!\s]$/)
    expect(row.title).not.toMatch(/fraud|sanction|crim|reject|invalid|required|oops/i)
  })

  it('is found by its type', () => {
    expect(guidanceFor({ type })).toBe(row)
  })
})

it.each([
  'APPLICANT_SANCTIONED',
  'APPLICANT_SOMETHING_NEW',
  'SUSPECTED_FRAUD_DOCUMENT',
  'SUSPECTED_FORGERY',
  'applicant_fraud',
  ' APPLICANT_FRAUD',
  'WITHHELD',
])('%s is withheld, known or not', type => {
  expect(isWithheld(type)).toBe(true)
  const found = guidanceFor({ type, field: 'fullName', acceptedDocumentTypes: ['PASSPORT'] })
  expect(found).toMatchObject({ fix: 'support', reveal: false })
})

it.each(['MISSING_FIELD', 'EXPIRED_DOCUMENT', 'NEW_TYPE', 'MISSING_APPLICANT_PHOTO'])('%s is not withheld', type => {
  expect(isWithheld(type)).toBe(false)
})

it('an unknown type is guided by what it carries', () => {
  expect(guidanceFor({ type: 'NEW', acceptedDocumentTypes: ['OTHER'] }).fix).toBe('document')
  expect(guidanceFor({ type: 'MISSING_COMPANY_DETAILS_DOCUMENT' }).fix).toBe('document')
  expect(guidanceFor({ type: 'NEW', field: 'fullName' }).fix).toBe('field')
  expect(guidanceFor({ type: 'NEW' })).toMatchObject({ fix: 'support', reveal: false })
  expect(guidanceFor({ type: 'NOT_MISSING_A_DOCUMENT' })).toMatchObject({ fix: 'support' })
  expect(guidanceFor({ type: 'MISSING_DOCUMENT_PAGES' })).toMatchObject({ fix: 'support' })
  expect(guidanceFor({ type: 'constructor' })).toMatchObject({ fix: 'support', reveal: false })
})
