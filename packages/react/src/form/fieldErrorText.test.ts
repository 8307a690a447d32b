import type { Field, FieldConstraint } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { Translate } from '../messages/useMessages.js'
import type { fieldErrorMessages } from './fieldError.messages.js'
import { fieldErrorText } from './fieldErrorText.js'

const t: Translate<typeof fieldErrorMessages> = (key, values = {}) =>
  [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ')
const fieldOf = (more: Partial<Field> = {}) =>
  ({
    ...{ constraints: {}, label: 'Trade name', control: 'text', step: 'person', privacy: 'open', example: '' },
    neededFor: 'nothing',
    ...more,
  }) as Field
const missing = (more?: Partial<Field>) => fieldErrorText({ code: 'missing' }, fieldOf(more), t)
const invalid = (constraint: FieldConstraint | undefined, more?: Partial<Field>) =>
  fieldErrorText({ constraint }, fieldOf(more), t)

describe('a missing value', () => {
  it('is entered, or selected where there is a choice', () => {
    expect(missing()).toBe('field.missing label=Trade name')
    for (const control of ['select', 'multiselect', 'country', 'countries', 'radio', 'checkboxes'] as const)
      expect([control, missing({ control })]).toEqual([control, 'field.missing.choice label=Trade name'])
    for (const control of ['textarea', 'date', 'secret', 'percentage', 'file'] as const)
      expect([control, missing({ control })]).toEqual([control, 'field.missing label=Trade name'])
  })

  it('is asked for in the field’s own text, with its label as it is written inside a sentence', () => {
    const missingMessage = 'Enter {label}: the {name}, {name}'
    expect(missing({ missingMessage })).toBe('Enter Trade name: the trade name, trade name')
    expect(missing({ missingMessage, label: 'ZIP code' })).toBe('Enter ZIP code: the ZIP code, ZIP code')
    expect(missing({ missingMessage, label: 'État' })).toBe('Enter État: the état, état')
  })
})

describe('a value that does not fit', () => {
  it.each<[string, FieldConstraint, string]>([
    ['an email address', { format: 'email' }, 'field.email label=Trade name'],
    ['a phone number', { format: 'tel' }, 'field.phone label=Trade name'],
    ['an international phone number', { format: 'e.164' }, 'field.phone label=Trade name'],
    ['a date', { format: 'date' }, 'field.date label=Trade name'],
    ['a text that is too short', { minLength: 2 }, 'field.tooShort label=Trade name min=2'],
    ['a text that is too long', { maxLength: 9 }, 'field.tooLong label=Trade name max=9'],
    ['a pattern', { pattern: '^a' }, 'field.invalid label=Trade name'],
    ['a format that is new', { format: 'hologram' }, 'field.invalid label=Trade name'],
  ])('is explained by what it is: %s', (_what, constraint, text) => {
    expect(invalid(constraint)).toBe(text)
  })

  it('says no more than that where nothing is known', () => {
    expect(invalid(undefined)).toBe('field.invalid label=Trade name')
    expect(fieldErrorText({}, fieldOf(), t)).toBe('field.invalid label=Trade name')
  })

  it('is selected again where there is a choice', () => {
    expect(invalid({ enum: ['A'] }, { control: 'radio' })).toBe('field.missing.choice label=Trade name')
    expect(invalid({ enum: ['A'] }, { control: 'radio', missingMessage: 'Choose' })).toBe('Choose')
  })

  it('is explained in the field’s own text, but for a length that says more', () => {
    const own = { invalidMessage: 'Check the {name}' }
    expect(invalid({ pattern: '^a' }, own)).toBe('Check the trade name')
    expect(invalid({ maxLength: 9 }, own)).toBe('field.tooLong label=Trade name max=9')
    expect(invalid({ format: 'email' }, own)).toBe('field.email label=Trade name')
  })
})

describe('a number out of range', () => {
  const constraints = { type: 'integer', minimum: 1, maximum: 60 } as const

  it('shows its range, the narrower one where others leave less', () => {
    expect(invalid({ maximum: 40 }, { constraints })).toBe('field.range label=Trade name min=1 max=40')
    expect(invalid({ minimum: 5 }, { constraints })).toBe('field.range label=Trade name min=5 max=60')
    expect(invalid({}, { constraints: { type: 'integer' } })).toBe('field.range label=Trade name min=0 max=100')
  })

  it('has the field’s own text unless others leave less than the row allows', () => {
    const own = { constraints, invalidMessage: 'Check the share' }
    expect(invalid({ maximum: 60 }, own)).toBe('Check the share')
    expect(invalid({ minimum: 1 }, own)).toBe('Check the share')
    expect(invalid({ maximum: 40 }, own)).toBe('field.range label=Trade name min=1 max=40')
  })
})

describe('a number whose form is known', () => {
  const written = (...masks: string[]) =>
    fieldErrorText({ constraint: { pattern: '^a' } }, fieldOf(), t, { kind: 'XX.taxId', masks, example: '12-3' })

  it('is explained by an example, and by how many digits it has where it has nothing else', () => {
    expect(written('##-#')).toBe('field.identifier.digits digits=3 example=12-3')
    expect(written('**-#')).toBe('field.identifier example=12-3')
    expect(written('##-#', '##-##')).toBe('field.identifier example=12-3')
    expect(written()).toBe('field.identifier example=12-3')
  })

  it('gives way to a limit of Grid’s that it does not fit into', () => {
    const format = { kind: 'US.postcode', masks: ['#####'], example: '94104' }
    const written = (constraint: FieldConstraint) => fieldErrorText({ constraint }, fieldOf(), t, format)
    expect(written({ maxLength: 4 })).toBe('field.tooLong label=Trade name max=4')
    expect(written({ maxLength: 5 })).toBe('field.identifier.digits digits=5 example=94104')
  })

  it('is only asked for while it is missing', () => {
    const format = { kind: 'XX.taxId', masks: ['##'], example: '12' }
    expect(fieldErrorText({ code: 'missing' }, fieldOf(), t, format)).toBe('field.missing label=Trade name')
  })
})
