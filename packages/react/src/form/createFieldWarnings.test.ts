import { allFields, type FieldRow, fieldRows, setValueAt, type Values, valueAt } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { loadPhoneNumbers } from '../ui/phoneNumber.js'
import { createFieldWarnings } from './createFieldWarnings.js'
import type { FormValues } from './createFormValues.js'

const rowAt = (resource: 'individual' | 'business', path: string) =>
  fieldRows(allFields[resource]).find(row => row.path === path) as FieldRow

/** What the user is warned of once they have left a field. */
async function check(
  row: FieldRow,
  shown: unknown,
  {
    typed = shown,
    values = {},
    now = shown,
    error,
  }: { typed?: unknown; values?: Values; now?: unknown; error?: string } = {},
) {
  const all = setValueAt(values, row.path, now)
  const log: string[] = []
  const warnings = createFieldWarnings({
    fields: { value: (path: string) => valueAt(all, path), typed: () => all } as FormValues,
    errorAt: path => (path === row.path ? error : undefined),
    pressEnd: async () => void log.push('press ended'),
    t: (key, texts = {}) => [key, ...Object.values(texts)].join(' '),
    changed: path => log.push(path),
  })
  await warnings.check(row, shown, typed)
  return { warnings, text: warnings.at(row.path), log }
}

describe('a doubtful value', () => {
  const taxId = rowAt('business', 'businessInfo.taxId')
  const australian = { businessInfo: { country: 'AU' } }

  it.each([
    ['a picture in a name', rowAt('individual', 'fullName'), 'Ada', { typed: 'Ada 🙂' }, 'field.name.emoji'],
    ['a name without one', rowAt('individual', 'fullName'), 'Ada', {}, undefined],
    ['a picture in a company’s name', rowAt('business', 'businessInfo.legalName'), 'A 🙂', {}, undefined],
    ['a box at a post office', rowAt('individual', 'address.line1'), 'PO Box 12', {}, 'field.poBox'],
    ['a street', rowAt('individual', 'address.line1'), '12 Pine Street', {}, undefined],
    ['a box in the second line', rowAt('individual', 'address.line2'), 'PO Box 12', {}, undefined],
    ['two addresses', rowAt('individual', 'email'), 'a@b.example, c@d.example', {}, 'field.email.several'],
    ['one address', rowAt('individual', 'email'), 'a@b.example', {}, undefined],
    ['a wrong check digit', taxId, '83 914 571 670', { values: australian }, 'field.doubtful 83 914 571 673'],
    ['a right one', taxId, '83 914 571 673', { values: australian }, undefined],
    ['one of an unknown country', taxId, '83 914 571 670', {}, undefined],
    ['one that is masked', taxId, '••••• 670', { values: australian }, undefined],
    ['nothing typed', rowAt('individual', 'address.line1'), 'PO Box 12', { typed: '' }, undefined],
    ['no text', rowAt('individual', 'fullName'), 7, {}, undefined],
    ['no text as it was typed', rowAt('individual', 'address.line1'), 'PO Box 12', { typed: 7 }, undefined],
  ] as const)('is one the user is warned of: %s', async (_what, row, shown, more, text) => {
    const result = await check(row, shown, more)
    expect(result.text).toBe(text)
    // Nothing moves under a pointer that is down, or without a warning.
    expect(result.log).toEqual(text === undefined ? [] : ['press ended', row.path])
  })

  it('is two phone numbers, once the numbering plans are there', async () => {
    await loadPhoneNumbers()
    const phone = rowAt('individual', 'phoneNumber')
    expect((await check(phone, '+1 415 555 2671 / +1 415 555 2672')).text).toBe('field.phone.several')
    expect((await check(phone, '+1 415 555 2671')).text).toBeUndefined()
  })

  it('is any first line of an address, and no field whose name ends so', async () => {
    const line = rowAt('individual', 'address.line1')
    for (const [path, text] of [
      ['personalInfo.address.line1', 'field.poBox'],
      ['myaddress.line1', undefined],
      ['address.line1x', undefined],
    ] as const) {
      expect((await check({ ...line, path }, 'PO Box 12')).text, path).toBe(text)
    }
  })

  it('is none any more when it was edited, or found invalid, meanwhile', async () => {
    const line = rowAt('individual', 'address.line1')
    for (const more of [{ now: '12 Pine Street' }, { error: 'Enter your address' }]) {
      const { text, log } = await check(line, 'PO Box 12', more)
      expect([text, log]).toEqual([undefined, ['press ended']])
    }
  })

  it('is forgotten when it is cleared', async () => {
    const { warnings } = await check(rowAt('individual', 'address.line1'), 'PO Box 12')
    warnings.clear('address.line1')
    expect(warnings.at('address.line1')).toBeUndefined()
  })
})
