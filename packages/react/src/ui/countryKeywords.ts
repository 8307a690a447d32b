import { iso31661Alpha2ToAlpha3 } from 'iso-3166'

/** What people call countries that no edition of the standard names so: short, common and former names. */
const usualNames: Readonly<Record<string, string>> = {
  AE: 'UAE, Emirates',
  BA: 'Bosnia',
  BF: 'Upper Volta',
  BJ: 'Dahomey',
  BN: 'Brunei Darussalam',
  BY: 'Belorussia, White Russia',
  BZ: 'British Honduras',
  CC: 'Keeling Islands',
  CD: 'DRC, DR Congo, Democratic Republic of the Congo, Congo Kinshasa, Zaire',
  CG: 'Republic of the Congo, Congo Brazzaville',
  CH: 'Swiss Confederation, Helvetia',
  CI: 'Ivory Coast, Cote d Ivoire',
  CN: 'PRC, Mainland China, People’s Republic of China',
  CV: 'Cape Verde, Cabo Verde',
  CZ: 'Czech Republic, Czechia',
  DE: 'Federal Republic of Germany',
  ET: 'Abyssinia',
  FK: 'Falklands, Malvinas',
  GB: 'UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland, United Kingdom',
  GH: 'Gold Coast',
  HK: 'Hong Kong',
  HM: 'Heard Island',
  IR: 'Persia, Islamic Republic of Iran',
  KH: 'Kampuchea',
  KN: 'St Kitts, Saint Kitts',
  KP: 'North Korea, DPRK',
  KR: 'South Korea, Korea, ROK, Republic of Korea',
  LA: 'Lao',
  LC: 'St Lucia',
  LK: 'Ceylon',
  MD: 'Moldavia, Republic of Moldova',
  MK: 'Macedonia, FYROM',
  MM: 'Burma',
  MO: 'Macau, Macao',
  NL: 'Holland, The Netherlands',
  PF: 'Tahiti',
  PS: 'Palestine',
  RU: 'Russian Federation',
  SA: 'KSA',
  SR: 'Dutch Guiana',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland',
  TC: 'Turks',
  TH: 'Siam',
  TL: 'East Timor',
  TR: 'Turkey, Türkiye',
  TW: 'Formosa, Chinese Taipei',
  TZ: 'Tanganyika, Zanzibar',
  US: 'USA, U.S.A., U.S., America, United States of America, The States',
  VA: 'Holy See',
  VC: 'St Vincent',
  VN: 'Viet Nam',
  VG: 'BVI',
  VI: 'USVI, US Virgin Islands',
  YE: 'Aden',
  ZM: 'Northern Rhodesia',
  ZW: 'Rhodesia',
}

/**
 * The languages of countries that have names in more than one, beside English. Elsewhere the standard's likely language is
 * it.
 */
const languages: Readonly<Record<string, readonly string[]>> = {
  BE: ['nl', 'fr', 'de'],
  CH: ['de', 'fr', 'it', 'rm'],
  CY: ['el', 'tr'],
  IE: ['ga'],
  IL: ['he', 'ar'],
  LU: ['lb', 'de'],
  SG: ['ms', 'zh', 'ta'],
  ZA: ['af', 'zu'],
}

const namesIn = new Map<string, Intl.DisplayNames>()
function nameIn(language: string, code: string): string {
  try {
    const names = namesIn.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    namesIn.set(language, names)
    return names.of(code) ?? ''
  } catch {
    return ''
  }
}

const likelyLanguage = (code: string) => new Intl.Locale(`und-${code}`).maximize().language

/** Everything a country may be called: its codes, its names in English and in its own languages, usual and former names. */
export function countryKeywords(code: string): string[] {
  if (!/^[A-Z]{2}$/.test(code)) return []
  const own = languages[code] ?? [likelyLanguage(code)]
  const three = (iso31661Alpha2ToAlpha3 as Readonly<Record<string, string>>)[code] ?? ''
  const texts = [code, three, nameIn('en', code), ...own.map(language => nameIn(language, code))]
  return [...texts, ...(usualNames[code]?.split(', ') ?? [])].filter(text => text !== '')
}
