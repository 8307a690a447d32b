import { countryCodes } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { countryKeywords, countryTranslations } from './countryKeywords.js'
import { exactOption } from './matchingOptions.js'

const english = new Intl.DisplayNames('en', { type: 'region' })
const countries = countryCodes.map(value => ({
  ...{ value, label: english.of(value) ?? value, keywords: 'country' as const },
}))

describe('a country', () => {
  it.each([
    ['AE', 'UAE', 'Emirates', 'ARE'],
    ['AX', 'Aland'],
    ['BA', 'Bosnia'],
    ['BE', 'België', 'Belgique', 'Belgien'],
    ['BF', 'Upper Volta'],
    ['BJ', 'Dahomey'],
    ['BN', 'Brunei Darussalam'],
    ['BY', 'Belorussia', 'White Russia'],
    ['BZ', 'British Honduras'],
    ['CC', 'Keeling Islands'],
    ['CD', 'DRC', 'DR Congo', 'Democratic Republic of the Congo', 'Congo Kinshasa', 'Zaire'],
    ['CG', 'Republic of the Congo', 'Congo Brazzaville'],
    ['CH', 'Swiss Confederation', 'Helvetia', 'Schweiz', 'Suisse', 'Svizzera', 'Svizra'],
    ['CI', 'Ivory Coast', "Cote d'Ivoire"],
    ['CN', 'PRC', 'Mainland China', 'People’s Republic of China', '中国'],
    ['CV', 'Cape Verde', 'Cabo Verde'],
    ['CY', 'Κύπρος', 'Kıbrıs'],
    ['CZ', 'Czech Republic', 'Czechia', 'Česko'],
    ['DE', 'Federal Republic of Germany', 'Deutschland'],
    ['EH', 'Western Sahara'],
    ['ET', 'Abyssinia'],
    ['FI', 'Suomi'],
    ['FK', 'Falklands', 'Malvinas'],
    ['GB', 'UK', 'U.K.', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
    ['GH', 'Gold Coast'],
    ['HK', 'Hong Kong'],
    ['HM', 'Heard Island'],
    ['IE', 'Éire'],
    ['IL', 'ישראל', 'إسرائيل'],
    ['IN', 'भारत'],
    ['IR', 'Persia', 'Islamic Republic of Iran'],
    ['KH', 'Kampuchea'],
    ['KN', 'St Kitts', 'Saint Kitts'],
    ['KP', 'North Korea', 'DPRK'],
    ['KR', 'South Korea', 'Korea', 'ROK', 'Republic of Korea'],
    ['LA', 'Lao'],
    ['LC', 'St Lucia', 'Saint Lucia'],
    ['LK', 'Ceylon'],
    ['LU', 'Lëtzebuerg', 'Luxemburg', 'Luxembourg'],
    ['MD', 'Moldavia', 'Republic of Moldova'],
    ['MK', 'Macedonia', 'FYROM'],
    ['MM', 'Burma'],
    ['MO', 'Macau', 'Macao'],
    ['NL', 'Holland', 'The Netherlands', 'Netherlands'],
    ['PF', 'Tahiti'],
    ['PS', 'Palestine'],
    ['RE', 'Reunion'],
    ['RU', 'Russian Federation', 'Россия'],
    ['SA', 'KSA'],
    ['SG', 'Singapura', '新加坡', 'சிங்கப்பூர்'],
    ['SR', 'Dutch Guiana'],
    ['SY', 'Syrian Arab Republic'],
    ['SZ', 'Swaziland'],
    ['TC', 'Turks'],
    ['TH', 'Siam'],
    ['TL', 'East Timor'],
    ['TR', 'Turkey', 'Türkiye'],
    ['TW', 'Formosa', 'Chinese Taipei'],
    ['TZ', 'Tanganyika', 'Zanzibar'],
    ['US', 'USA', 'U.S.A.', 'U.S.', 'America', 'United States of America', 'The States'],
    ['VA', 'Holy See'],
    ['VC', 'St Vincent', 'Saint Vincent'],
    ['VN', 'Viet Nam'],
    ['VG', 'BVI'],
    ['VI', 'USVI', 'US Virgin Islands'],
    ['YE', 'Aden'],
    ['ZA', 'Suid-Afrika', 'iNingizimu Afrika'],
    ['ZM', 'Northern Rhodesia'],
    ['ZW', 'Rhodesia'],
  ])('%s is known as %s, and by its other names', (code, ...names) => {
    expect(names.map(name => [name, exactOption(countries, name)?.value])).toEqual(names.map(name => [name, code]))
  })

  it('is known by both its codes, and its name in English and in its own language', () => {
    expect(countryKeywords('FR')).toEqual(['FR', 'FRA', 'France', 'France'])
    expect(countryKeywords('ES')).toEqual(['ES', 'ESP', 'Spain', 'España'])
  })

  it.each([
    ['AT', 'Oesterreich'],
    ['BG', 'BUL'],
    ['BW', 'Bechuanaland'],
    ['DE', 'GER'],
    ['DK', 'DEN'],
    ['FM', 'Federated States of Micronesia'],
    ['GM', 'The Gambia'],
    ['GR', 'Hellas', 'EL'],
    ['HR', 'CRO'],
    ['KG', 'Kirgizia', 'Kirghizia'],
    ['LS', 'Basutoland'],
    ['ME', 'Crna Gora'],
    ['MX', 'Méjico'],
    ['MY', 'Malaya'],
    ['NZ', 'Aotearoa'],
    ['PH', 'Pilipinas'],
    ['PT', 'POR'],
    ['RS', 'Srbija'],
    ['SK', 'Slovak Republic'],
    ['ST', 'Sao Tome'],
    ['TG', 'Togoland'],
    ['VE', 'Venezuela'],
    ['XK', 'XKX', 'KOS'],
  ])('%s has these names beside those of the standard: %s', (code, ...names) => {
    expect(countryKeywords(code)).toEqual(expect.arrayContaining(names))
  })

  it.each([
    ['BE', 'BEL', 'Belgium', 'België', 'Belgique', 'Belgien'],
    ['LU', 'LUX', 'Luxembourg', 'Lëtzebuerg', 'Luxemburg'],
    ['SG', 'SGP', 'Singapore', 'Singapura', '新加坡', 'சிங்கப்பூர்'],
    ['CY', 'CYP', 'Cyprus', 'Κύπρος', 'Kıbrıs'],
    ['IL', 'ISR', 'Israel', 'ישראל', 'إسرائيل'],
    ['JP', 'JPN', 'Japan', '日本'],
  ])('%s is called, in this order: %s', (...names) => {
    expect(countryKeywords(names[0] as string)).toEqual(names)
  })

  it('is named in the languages that many people fill in a form in', () => {
    expect(countryTranslations('DE')).toEqual([
      ...['Germany', 'Alemania', 'Allemagne', 'Deutschland', 'Germania', 'Alemanha', 'Duitsland', 'Niemcy', 'Германия'],
      ...['Almanya', 'ألمانيا', '德国', '德國', 'ドイツ', '독일'],
    ])
    expect(['', 'de', 'DEU', 'xDE', 'DE1', 'QX'].flatMap(countryTranslations)).toEqual([])
  })

  it('is nothing that is no code of two letters', () => {
    expect(['', 'fr', 'FRA', '1A', 'F', 'xFR', 'FR1'].flatMap(countryKeywords)).toEqual([])
    expect(countryKeywords('QX')).toEqual(['QX'])
  })

  it('is known by its code where the browser has no name for it', () => {
    for (const code of countryCodes) expect(countryKeywords(code)).not.toContain('')
  })
})
