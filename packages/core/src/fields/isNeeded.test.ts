import { describe, expect, it } from 'vitest'
import type { Field, FieldContext, Values } from './Field.js'
import { isNeeded, type RequirementStage } from './isNeeded.js'

const rowOf = (more: Partial<Field> = {}, path = 'name') => ({
  path,
  field: {
    ...{ constraints: {}, label: 'Name', control: 'text', step: 'person', privacy: 'open', example: '' },
    neededFor: 'nothing',
    ...more,
  } as Field,
})
const stages = ['update', 'create', 'verification'] as const
/** The stages at which the row is needed. */
const neededAt = (more: Partial<Field>, values: Values = {}, context?: FieldContext, path?: string) =>
  stages.filter((stage: RequirementStage) => isNeeded(rowOf(more, path), stage, values, context))

describe('a field', () => {
  it.each<[string, Partial<Field>, FieldContext | undefined, string[]]>([
    ['for creation', { neededFor: 'create' }, undefined, ['create', 'verification']],
    ['for verification', { neededFor: 'verification' }, undefined, ['verification']],
    ['for nothing', {}, undefined, []],
    ['for what its rule says', { neededFor: (_, { country }) => (country ? 'create' : 'nothing') }, {}, []],
    [
      'for what its rule says of a country',
      { neededFor: (_, { country }) => (country ? 'create' : 'nothing') },
      { country: 'US' },
      ['create', 'verification'],
    ],
    ['that does not apply', { neededFor: 'create', shownWhen: false }, undefined, []],
    ['that Grid has on file', { neededFor: 'create' }, { onFile: ['name'] }, []],
    ['while another is on file', { neededFor: 'create' }, { onFile: ['other'] }, ['create', 'verification']],
    ['that Grid asks this customer for', {}, { requested: ['name'] }, ['verification']],
    ['while Grid asks for another', {}, { requested: ['other'] }, []],
    [
      'that a currency asks for',
      { currencyNames: ['NAME', 'FULL_NAME'] },
      { currencyFields: ['FULL_NAME'] },
      ['verification'],
    ],
    ['while a currency asks for another', { currencyNames: ['NAME'] }, { currencyFields: ['EMAIL'] }, []],
    ['while no currency is chosen', { currencyNames: ['NAME'] }, {}, []],
    ['of a platform that checks by itself, for verification', { neededFor: 'verification' }, { regulated: true }, []],
    [
      'of a platform that checks by itself, for creation',
      { neededFor: 'create' },
      { regulated: true },
      ['create', 'verification'],
    ],
    [
      'of a platform that checks by itself, asked for by a currency',
      { neededFor: 'verification', currencyNames: ['NAME'] },
      { regulated: true, currencyFields: ['NAME'] },
      ['verification'],
    ],
    [
      'of a platform that checks by itself, asked for by Grid',
      { neededFor: 'verification' },
      { regulated: true, requested: ['name'] },
      ['verification'],
    ],
  ])('%s', (_what, more, context, expected) => {
    expect(neededAt(more, {}, context)).toEqual(expected)
  })
})

describe('a field of a group that is written whole', () => {
  const whole: Partial<Field> = { wholeGroup: true }
  const at = 'address.line1'

  it.each<[string, Values, string[]]>([
    ['there is no group', {}, []],
    ['the group is empty on purpose', { address: {} }, [...stages]],
    ['something of it is there', { address: { city: 'Lagos' } }, [...stages]],
    ['all that is there is blank', { address: { city: ' ', state: '' } }, []],
    ['something is there beside what is blank', { address: { city: ' ', state: 'NV' } }, [...stages]],
    ['the group is null', { address: null }, []],
    ['the group is a text', { address: 'Main Street 1' }, []],
  ])('is needed as soon as something of it is there: %s', (_what, values, expected) => {
    expect(neededAt(whole, values, {}, at)).toEqual(expected)
  })

  it('is always needed at the top of a resource, and never where its group is not whole', () => {
    expect(neededAt(whole)).toEqual(stages)
    expect(neededAt({ wholeGroup: () => false }, { address: { city: 'Lagos' } }, {}, at)).toEqual([])
    expect(neededAt({ wholeGroup: ({ kind }) => kind === 'a' }, { kind: 'a' })).toEqual(stages)
  })

  it('is needed even where it is on file, since it is sent with the rest', () => {
    expect(neededAt(whole, { address: { city: 'Lagos' } }, { onFile: [at] }, at)).toEqual(stages)
  })
})
