import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'
import { describe, expect, it } from 'vitest'
import { postcodeFormat } from './postcodeFormat.js'

/** How the codes of countries are written, each with the example of each country. */
const formats: [masks: string[], examples: Record<string, string>][] = [
  [['###'], { FO: '123', IS: '123', LS: '123', MG: '123' }],
  [['####'], { AT: '1234', CH: '1234', DK: '1234', LI: '9490', GL: '3900', CC: '6799', CX: '6798', NF: '2899' }],
  [['#####'], { DE: '12345', FR: '12345', MX: '12345', BL: '97133', MF: '97150', GF: '97300', GP: '97110' }],
  [['#####'], { MQ: '97200', RE: '97400', YT: '97600', PM: '97500', NC: '98800', PF: '98700', WF: '98600' }],
  [['#####'], { MC: '98000', SM: '47890', VA: '00120', AX: '22100', ME: '81000' }],
  [['######'], { IN: '123456', SG: '123456', CO: '110111' }],
  [['#######'], { CL: '1234567', IL: '1234567' }],
  [['### ##'], { CZ: '123 45', GR: '123 45', SE: '123 45', SK: '123 45' }],
  [['##-###'], { PL: '12-345' }],
  [['####-###'], { PT: '1234-567' }],
  [['###-####'], { JP: '123-4567' }],
  [['#####-###'], { BR: '12345-678' }],
  [['#####', '#####-####'], { US: '94104', AS: '96799', GU: '96910', MP: '96950', VI: '00801', PR: '00901' }],
  [['#####', '#####-####'], { PW: '96940', MH: '96960', FM: '96941' }],
  [
    ['@# #@@', '@## #@@', '@@# #@@', '@@## #@@', '@#@ #@@', '@@#@ #@@'],
    { GB: 'SW1A 1AA', JE: 'JE2 3AB', GG: 'GY1 1AA', IM: 'IM1 1AG' },
  ],
  [['@#@ #@#'], { CA: 'K1A 0B1' }],
  [['#### @@'], { NL: '1012 AB' }],
  [['*** ****'], { IE: 'D02 X285' }],
  [['@@@ ####'], { MT: 'VLT 1117' }],
  [['@####@@@', '####'], { AR: 'C1002AAA' }],
  [['AD###'], { AD: 'AD500' }],
  [['LV-####'], { LV: 'LV-1010' }],
  [['BB#####'], { BB: 'BB11000' }],
  [['@@####'], { BN: 'BT2328' }],
  [['KY#-####'], { KY: 'KY1-1100' }],
  [['@@ **'], { BM: 'HM 12' }],
  [['#####-#####'], { IR: '11936-12345' }],
]
const rows = formats.flatMap(([masks, examples]) =>
  Object.entries(examples).map(([country, example]) => ({ country, masks, example })),
)

describe('the postal codes of a country', () => {
  it.each(rows)('of $country are written as $example', ({ country, masks, example }) => {
    expect(postcodeFormat(country)).toEqual([masks, example])
  })

  it('are unknown where it has none, or is no country', () => {
    for (const country of ['HK', 'AE', '', 'us', 'constructor', 'toString']) {
      expect(postcodeFormat(country), country).toBeUndefined()
    }
  })

  it('have an example that is a code of that country', () => {
    const territories = ['AS', 'GU', 'MP', 'VI', 'PR', 'PW', 'MH', 'FM', 'JE', 'GG', 'IM', 'LI', 'VA', 'MC', 'SM']
    for (const country of territories) {
      const example = postcodeFormat(country)?.[1] ?? ''
      expect(postcodeValidatorExistsForCountry(country), country).toBe(true)
      expect(postcodeValidator(example, country), `${country} ${example}`).toBe(true)
    }
  })
})
