import { allFields, type FieldRow, fieldRows } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { loadPhoneNumbers } from '../ui/phoneNumber.js'
import { severalContacts } from './severalContacts.js'

const rowAt = (path: string) => fieldRows(allFields.individual).find(row => row.path === path) as FieldRow
const phones = '(415) 555-0136 / (415) 555-0137'
const emails = 'a@b.example, c@d.example'

it('finds two phone numbers once the numbering plans are there, by the country of the customer', async () => {
  expect(severalContacts(rowAt('phoneNumber'), phones, { region: 'US' })).toBeUndefined()
  await loadPhoneNumbers()
  expect(severalContacts(rowAt('phoneNumber'), phones, { region: 'US' })).toBe('field.phone.several')
  expect(severalContacts(rowAt('phoneNumber'), phones, {})).toBeUndefined()
  for (const one of ['(415) 555-0136', '(415) 555-0136 / +1 415 555 0136'])
    expect(severalContacts(rowAt('phoneNumber'), one, { region: 'US' })).toBeUndefined()
})

it.each([
  ['email', emails, 'field.email.several'],
  ['email', 'a@b.example', undefined],
  ['email', phones, undefined],
  ['phoneNumber', emails, undefined],
  ['fullName', emails, undefined],
  ['fullName', phones, undefined],
  ['email', undefined, undefined],
  ['email', [emails], undefined],
])('says of %s with %j: %s', (path, value, message) => {
  expect(severalContacts(rowAt(path), value, { region: 'US' })).toBe(message)
})
