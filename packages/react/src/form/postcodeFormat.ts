/** How a postal code is written: its masks (`#` is a digit, `@` a letter, `*` either), the usual one first, and an example. */
export type PostcodeFormat = readonly [masks: readonly string[], example: string]

/** Countries whose codes are digits, by their groups. */
const digits: Readonly<Record<string, string>> = {
  '###': 'FO IS LS MG',
  '####': 'AF AL AT AU BD BE BG CH CX CC CY DK ET GE GL GW HM HT HU LI LR LU MK MZ NE NF NO NZ PH PY SI SJ TN VE ZA MD',
  '#####':
    'AX BA BT CR CU DE DO DZ EE EG ES FI FR GF GP GT HN HR ID IQ IT JO KE KH KR KW LA LK LT MA MC ME MM MN MQ MV MX MY NC NP PE PF PK PM RE RS SA SD SM SN TH TR TW UA UY VA WF XK YT ZM BL MF',
  '######': 'BY CN CO EC IN KG KZ NG RO RU SG TJ TM TT UZ VN',
  '#######': 'CL IL',
  '### ##': 'CZ GR SE SK',
  '##-###': 'PL',
  '####-###': 'PT',
  '###-####': 'JP',
  '#####-###': 'BR',
}

/** Where the digits of a mask in a row are a code of no one. */
const examples: Readonly<Record<string, string>> = {
  ...{ AS: '96799', GU: '96910', MP: '96950', VI: '00801', PR: '00901', PW: '96940', MH: '96960', FM: '96941' },
  ...{ JE: 'JE2 3AB', GG: 'GY1 1AA', IM: 'IM1 1AG' },
  ...{ BL: '97133', MF: '97150', GF: '97300', GP: '97110', MQ: '97200', RE: '97400', YT: '97600', PM: '97500' },
  ...{ NC: '98800', PF: '98700', WF: '98600', MC: '98000', SM: '47890', VA: '00120', AX: '22100', ME: '81000' },
  ...{ LI: '9490', GL: '3900', CC: '6799', CX: '6798', NF: '2899', CO: '110111' },
}

const british = ['@# #@@', '@## #@@', '@@# #@@', '@@## #@@', '@#@ #@@', '@@#@ #@@']
const zip = ['#####', '#####-####']

const rows: Readonly<Record<string, PostcodeFormat>> = {
  ...Object.fromEntries(
    Object.entries(digits).flatMap(([mask, countries]) => {
      let next = 0
      const example = mask.replace(/#/g, () => String(++next % 10))
      return countries.split(' ').map(country => [country, [[mask], example] as const])
    }),
  ),
  ...Object.fromEntries(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'PW', 'MH', 'FM'].map(code => [code, [zip, '94104']])),
  ...Object.fromEntries(['GB', 'JE', 'GG', 'IM'].map(code => [code, [british, 'SW1A 1AA']])),
  CA: [['@#@ #@#'], 'K1A 0B1'],
  NL: [['#### @@'], '1012 AB'],
  IE: [['*** ****'], 'D02 X285'],
  MT: [['@@@ ####'], 'VLT 1117'],
  AR: [['@####@@@', '####'], 'C1002AAA'],
  AD: [['AD###'], 'AD500'],
  LV: [['LV-####'], 'LV-1010'],
  BB: [['BB#####'], 'BB11000'],
  BN: [['@@####'], 'BT2328'],
  KY: [['KY#-####'], 'KY1-1100'],
  BM: [['@@ **'], 'HM 12'],
  IR: [['#####-#####'], '11936-12345'],
}

/**
 * The format of a country's postal codes, which postcode-validator has not: it knows what is a code, and not how one is written; undefined where
 * nothing is known of it.
 */
export function postcodeFormat(country: string): PostcodeFormat | undefined {
  const [masks, example] = (Object.hasOwn(rows, country) ? rows[country] : undefined) ?? []
  return masks && example ? [masks, examples[country] ?? example] : undefined
}
