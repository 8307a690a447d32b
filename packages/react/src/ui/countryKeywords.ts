import { iso31661Alpha2ToAlpha3 } from 'iso-3166'

/** What people call countries that no edition of the standard names so: short, common and former names. */
const usualNames: Readonly<Record<string, string>> = {
  AE: 'UAE, Emirates, Dubai, Abu Dhabi, Sharjah',
  AT: 'Oesterreich',
  BA: 'Bosnia',
  BF: 'Upper Volta',
  BG: 'BUL',
  BJ: 'Dahomey',
  BN: 'Brunei Darussalam',
  BW: 'Bechuanaland',
  BY: 'Belorussia, White Russia, Byelorussia',
  BZ: 'British Honduras',
  CC: 'Keeling Islands',
  CD: 'DRC, DR Congo, Democratic Republic of the Congo, Congo Kinshasa, Zaire',
  CG: 'Republic of the Congo, Congo Brazzaville',
  CH: 'Swiss Confederation, Helvetia, SUI',
  CI: 'Ivory Coast, Cote d Ivoire',
  CN: 'PRC, PR China, P.R. China, Mainland China, People’s Republic of China',
  CV: 'Cape Verde, Cabo Verde',
  CZ: 'Czech Republic, Czechia',
  DE: 'Federal Republic of Germany, GER',
  DK: 'DEN',
  ET: 'Abyssinia',
  FK: 'Falklands, Malvinas, Islas Malvinas',
  FM: 'Federated States of Micronesia',
  GB: 'UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland, United Kingdom',
  GH: 'Gold Coast',
  GM: 'The Gambia',
  GR: 'Hellas, EL',
  HK: 'Hong Kong, HK SAR, HKSAR, Xianggang, 香港',
  HM: 'Heard Island',
  HR: 'CRO',
  IE: 'Republic of Ireland, Eire',
  IN: 'Bharat',
  IR: 'Persia, Islamic Republic of Iran',
  KG: 'Kirgizia, Kirghizia',
  KH: 'Kampuchea',
  KN: 'St Kitts, Saint Kitts',
  KP: 'North Korea, DPRK, Democratic People’s Republic of Korea',
  KR: 'South Korea, Korea, ROK, Republic of Korea, 한국, 남한',
  LA: 'Lao',
  LC: 'St Lucia',
  LK: 'Ceylon',
  LS: 'Basutoland',
  MD: 'Moldavia, Republic of Moldova',
  ME: 'Crna Gora',
  MK: 'Macedonia, FYROM',
  MM: 'Burma',
  MO: 'Macau, Macao, 澳門, 澳门',
  MX: 'Méjico',
  MY: 'Malaya',
  NL: 'Holland, The Netherlands, Kingdom of the Netherlands, NED',
  NZ: 'Aotearoa',
  PF: 'Tahiti',
  PH: 'Pilipinas',
  PS: 'Palestine',
  PT: 'POR',
  RS: 'Srbija',
  RU: 'Russian Federation',
  SA: 'KSA, Saudi',
  SK: 'Slovak Republic',
  SR: 'Dutch Guiana',
  ST: 'Sao Tome',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland',
  TC: 'Turks',
  TG: 'Togoland',
  TH: 'Siam',
  TL: 'East Timor',
  TR: 'Turkey, Türkiye',
  TW: 'Formosa, Chinese Taipei, 臺灣, 台湾',
  TZ: 'Tanganyika, Zanzibar, Tanzania',
  US: 'USA, U.S.A., U.S., America, United States of America, The States, US of A, U.S. of A., EEUU, EE.UU.',
  VA: 'Holy See, Vatican',
  VC: 'St Vincent',
  VE: 'Venezuela',
  VN: 'Viet Nam',
  VG: 'BVI',
  VI: 'USVI, US Virgin Islands',
  XK: 'XKX, KOS',
  YE: 'Aden',
  ZA: 'RSA',
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

/** Languages that many people fill in a form in, whatever the page is in. Their names are found when they are whole. */
const spokenWidely = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'ru', 'tr', 'ar', 'zh', 'zh-Hant', 'ja', 'ko']

/** What a country is called in other languages; a few of these names are those of two countries. */
export const countryTranslations = (code: string): string[] =>
  /^[A-Z]{2}$/.test(code) ? spokenWidely.map(language => nameIn(language, code)).filter(text => text !== '') : []

/** Everything a country may be called: its codes, its names in English and in its own languages, usual and former names. */
export function countryKeywords(code: string): string[] {
  if (!/^[A-Z]{2}$/.test(code)) return []
  const own = languages[code] ?? [likelyLanguage(code)]
  const three = (iso31661Alpha2ToAlpha3 as Readonly<Record<string, string>>)[code] ?? ''
  const texts = [code, three, nameIn('en', code), ...own.map(language => nameIn(language, code))]
  return [...texts, ...(usualNames[code]?.split(', ') ?? [])].filter(text => text !== '')
}
