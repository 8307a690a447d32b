import { allFields } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { dateCheck } from './dateCheck.js'
import { fieldErrorMessages } from './fieldError.messages.js'

const now = Date.UTC(2026, 4, 4, 12)
const t = (key: string, values: object = {}) => `${key} ${Object.values(values).join(' ')}`.trim()
const { individual, business } = allFields
const born = (value: unknown) => dateCheck(individual.birthDate, value, t, now)
const incorporated = (value: unknown) => dateCheck(business.businessInfo.incorporatedOn, value, t, now)

it.each([
  ['2530-03-14', 'field.date.calendar 2530 1987'],
  ['2087-03-14', 'field.date.future 2087'],
  ['2026-05-06', 'field.date.future 2026'],
  ['0987-03-14', 'field.date.early 0987'],
  ['1899-12-31', 'field.date.early 1899'],
  ['1410-06-05', 'field.date.otherCalendar 1410'],
  ['1369-01-12', 'field.date.otherCalendar 1369'],
  ['87-03-14', 'field.date.short 87'],
  ['1290-01-01', 'field.date.otherCalendar 1290'],
  ['1289-12-31', 'field.date.early 1289'],
  ['1500-12-31', 'field.date.otherCalendar 1500'],
  ['1501-01-01', 'field.date.early 1501'],
  ['2443-03-14', 'field.date.calendar 2443 1900'],
  ['2442-03-14', 'field.date.future 2442'],
  ['2569-03-14', 'field.date.calendar 2569 2026'],
  ['2570-03-14', 'field.date.future 2570'],
])('asks about a birth on %s', (value, question) => {
  expect(born(value)).toBe(question)
  expect(Object.keys(fieldErrorMessages)).toContain(question.split(' ')[0])
})

it.each(['1987-03-14', '1900-01-01', '2026-05-05', '', '1987--14', undefined, 'x87-03-14', '87-03-14x', 870314])(
  'asks nothing about %o',
  value => {
    expect(born(value)).toBeUndefined()
  },
)

it('knows that a company may be old, and was not founded in the future', () => {
  expect(incorporated('2062-01-01')).toBe('field.date.future 2062')
  expect(incorporated('1288-06-16')).toBeUndefined()
  expect(incorporated('0987-01-01')).toBe('field.date.early 0987')
})
