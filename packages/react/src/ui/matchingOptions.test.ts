import { describe, expect, it } from 'vitest'
import { exactOption, matchingOptions } from './matchingOptions.js'

const options = [
  { value: 'CI', label: 'Côte d’Ivoire' },
  { value: 'CW', label: 'Curaçao' },
  { value: 'NE', label: 'Niger' },
  { value: 'NG', label: 'Nigeria' },
  { value: 'GB', label: 'United Kingdom' },
  { value: 'US', label: 'United States' },
]

it.each([
  ['', ['CI', 'CW', 'NE', 'NG', 'GB', 'US']],
  ["cote d'i", ['CI']],
  ['curacao', ['CW']],
  ['nige', ['NE', 'NG']],
  ['king', ['GB']],
  ['us', ['US']],
  ['ger', ['NE', 'NG']],
  ['atlantis', []],
])('finds for %o', (typed, found) => {
  expect(matchingOptions(options, typed).map(({ value }) => value)).toEqual(found)
})

const codes = [
  'GB',
  'UA',
  'US',
  'UM',
  'TR',
  'TM',
  'CD',
  'CG',
  'CI',
  'DE',
  'NL',
  'AN',
  'KR',
  'KP',
  'TT',
  'LC',
  'MM',
  'JP',
  'BO',
  'TW',
  'HK',
  'IR',
  'FM',
  'CN',
  'TZ',
]
const countries = (locale: string) => {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return codes.map(value => ({ value, label: names.of(value) ?? value, keywords: 'country' as const }))
}

describe.each(['en', 'es', 'ar', 'ja'])('countries named in %s', locale => {
  it.each([
    ['UK', 'GB'],
    ['u.k.', 'GB'],
    ['Great Britain', 'GB'],
    ['USA', 'US'],
    ['us', 'US'],
    ['United States of America', 'US'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Taiwan, Province of China', 'TW'],
    ['Hong Kong SAR', 'HK'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Micronesia (Federated States of)', 'FM'],
    ['Congo (Democratic Republic of the)', 'CD'],
    ['Korea (Republic of)', 'KR'],
    ['Tanzania, United Republic of', 'TZ'],
    ['P.R. China', 'CN'],
    ['Turkey', 'TR'],
    ['TUR', 'TR'],
    ['Türkiye', 'TR'],
    ['Deutschland', 'DE'],
    ['deu', 'DE'],
    ['日本', 'JP'],
    ['Holland', 'NL'],
    ['the Netherlands', 'NL'],
    ['Burma', 'MM'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Trinidad and Tobago', 'TT'],
    ['Trinidad & Tobago', 'TT'],
    ['St. Lucia', 'LC'],
    ['South Korea', 'KR'],
    ['zaire', 'CD'],
    ['US of A', 'US'],
    ['U.S.', 'US'],
    ['EE.UU.', 'US'],
    ['Estados Unidos', 'US'],
    ['États-Unis', 'US'],
    ['Reino Unido', 'GB'],
    ['Allemagne', 'DE'],
    ['GER', 'DE'],
    ['🇩🇪', 'DE'],
    ['Korea, South', 'KR'],
    ['한국', 'KR'],
    ['Netherlands, the', 'NL'],
  ])('finds %s first, and knows it without a choice', (typed, code) => {
    expect(matchingOptions(countries(locale), typed)[0]?.value).toBe(code)
    expect(exactOption(countries(locale), typed)?.value).toBe(code)
  })
})

it('leaves a name that two countries have in some language to the user', () => {
  const two = [
    { value: 'DM', label: 'Dominica', keywords: 'country' as const },
    { value: 'DO', label: 'Dominican Republic', keywords: 'country' as const },
  ]
  expect(exactOption(two, 'Dominica')?.value).toBe('DM')
  expect(exactOption(two, 'República Dominicana')?.value).toBe('DO')
  expect(exactOption(two, 'Domin')).toBeUndefined()
})

it('chooses nothing for half a name, or for one that several have', () => {
  expect(exactOption(countries('en'), 'Unit')).toBeUndefined()
  expect(exactOption(countries('en'), '')).toBeUndefined()
  const sameLabel = [
    { value: '1', label: 'One', keywords: ['Both'] },
    { value: '2', label: 'Two', keywords: ['Both'] },
  ]
  expect(exactOption(sameLabel, 'both')).toBeUndefined()
})

it('finds initials that are written with full stops by the letters alone', () => {
  const initials = [
    { value: 'AE', label: 'U.A.E.' },
    { value: 'ST', label: 'St. Lucia' },
  ]
  expect(matchingOptions(initials, 'uae').map(({ value }) => value)).toEqual(['AE'])
  expect(matchingOptions(initials, 'saint lucia').map(({ value }) => value)).toEqual(['ST'])
})

describe('the order of what is found', () => {
  const found = (options: Parameters<typeof matchingOptions>[0], typed: string) =>
    matchingOptions(options, typed).map(({ value }) => value)

  it('is: called so, beginning so, with a word beginning so, with another name beginning so, holding it', () => {
    const list = [
      { value: '1', label: 'Umarine' },
      { value: '2', label: 'Nothing', keywords: ['Old Marine'] },
      { value: '3', label: 'Nowhere', keywords: ['First', 'Marine Isles'] },
      { value: '4', label: 'The Old Marine' },
      { value: '5', label: 'Marineland' },
      { value: '6', label: 'Else', keywords: ['marine'] },
      { value: '7', label: 'Marine' },
      { value: '8', label: 'Else', keywords: ['Submarine'] },
    ]
    expect(found(list, 'marine')).toEqual(['6', '7', '5', '4', '2', '3', '1'])
  })

  it('does not look at the beginning of other names before three letters', () => {
    const list = [
      { value: '1', label: 'Nowhere', keywords: ['Marine'] },
      { value: '2', label: 'Martha' },
    ]
    expect(found(list, 'ma')).toEqual(['2'])
    expect(found(list, 'mar')).toEqual(['2', '1'])
  })

  it('is the given one where nothing was typed but signs', () => {
    expect(found(options, ' . ')).toEqual(['CI', 'CW', 'NE', 'NG', 'GB', 'US'])
  })

  it('has what holds the text before any country that is called so in another language', () => {
    const list = [
      { value: 'DE', label: 'Germany', keywords: 'country' as const },
      { value: 'XX', label: 'Allemagne-en-Provence' },
    ]
    expect(found(list, 'Allemagne')).toEqual(['XX'])
    expect(found([{ value: 'DE', label: 'Germany' }], 'Allemagne')).toEqual([])
  })
})

describe('the one option that is meant', () => {
  const exact = (labels: (string | readonly string[])[], typed: string) => {
    const list = labels.map((names, at) => {
      const [label = '', ...keywords] = typeof names === 'string' ? [names] : names
      return { value: `${at}-`, label, keywords }
    })
    return exactOption(list, typed)?.label
  }

  it('has the label before others that have it as another name', () => {
    expect(exact([['One', 'Two'], 'Two'], 'two')).toBe('Two')
    expect(exact([['One', 'Two'], 'Three'], 'two')).toBe('One')
  })

  it('is none that cannot be chosen', () => {
    expect(exactOption([{ value: '1', label: 'One', disabled: true }], 'one')).toBeUndefined()
    expect(exactOption([{ value: '1', label: 'One', disabled: false }], 'one')?.value).toBe('1')
  })

  it.each([
    ['Korea, South', 'South Korea'],
    ['Korea,South', 'South Korea'],
    ['Korea (South)', 'South Korea'],
    ['Korea(South) ', 'South Korea'],
    ['Korea  ( South )', 'South Korea'],
    ['The South Korea', 'South Korea'],
    ['Korea, South, East', undefined],
    ['Korea (South) East', undefined],
    ['Korea', undefined],
    ['', undefined],
    [' , ', undefined],
  ])('is found the other way round: %j', (typed, label) => {
    expect(exact(['South Korea', 'North Korea'], typed)).toBe(label)
  })

  it.each([
    ['Bolivia (Plurinational State of)', 'Bolivia'],
    ['Bolivia (the  Plurinational State of) ', 'Bolivia'],
    ['Bolivia, Republic of', 'Bolivia'],
    ['Bolivia( Kingdom)', 'Bolivia'],
    ['Bolivia SAR', 'Bolivia'],
    ['Bolivia (S.A.R.)', 'Bolivia'],
    ['Bolivia (Republic of), the', undefined],
    ['Bolivia (Republican)', undefined],
    ['Bolivia Republic', undefined],
    ['Boli', undefined],
    ['(Republic of)', undefined],
    ['Bolivia (north)', undefined],
  ])('is found without what its official form adds: %s', (typed, label) => {
    expect(exact(['Bolivia', 'Peru'], typed)).toBe(label)
  })

  it('is none where another has the usual name in its own', () => {
    expect(exact(['Bolivia', 'Bolivia South'], 'Bolivia (Republic of)')).toBeUndefined()
    expect(exact(['Bolivia', 'New Bolivia Isles'], 'Bolivia (Republic of)')).toBeUndefined()
    expect(exact(['Bolivia', 'Bolivian Isles'], 'Bolivia (Republic of)')).toBe('Bolivia')
    expect(exact(['Old Bolivia'], 'Bolivia (Republic of)')).toBeUndefined()
    expect(exact(['Bolivia', ['Else', 'Bolivia']], 'Bolivia (Republic of)')).toBeUndefined()
  })

  it('keeps an article inside a name', () => {
    expect(exact(['Isle of the Sun', 'The Sun'], 'isle of the sun')).toBe('Isle of the Sun')
    expect(exact(['Isle of Sun'], 'isle of the sun')).toBeUndefined()
    expect(exact(['Sun'], 'the sun')).toBe('Sun')
  })
})
