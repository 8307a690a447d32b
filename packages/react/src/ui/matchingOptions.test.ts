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
