import { describe, expect, it } from 'vitest'
import { inferDocumentType } from './inferDocumentType.js'

const labels: Readonly<Record<string, string>> = {
  PASSPORT: 'Passport',
  DRIVERS_LICENSE: 'Driver’s license',
  NATIONAL_ID: 'National identity card',
  SHAREHOLDER_REGISTER: 'Operating agreement',
  ARTICLES_OF_INCORPORATION: 'Articles of organization',
  STATE_REGISTRY_EXCERPT: 'Excerpt from the business register',
  UTILITY_BILL: 'Utility bill',
}
const all = Object.keys(labels)
const labelOf = (type: string) => labels[type] ?? type

it.each([
  ['my-passport-scan.pdf', 'PASSPORT'],
  ['Reisepass_2024.jpg', 'PASSPORT'],
  ['drivers_license_front.png', 'DRIVERS_LICENSE'],
  ['Führerschein.jpg', 'DRIVERS_LICENSE'],
  ['Cedar Row LLC – Operating Agreement (signed).pdf', 'SHAREHOLDER_REGISTER'],
  ['articles.of.organization.pdf', 'ARTICLES_OF_INCORPORATION'],
  ['Handelsregisterauszug.pdf', 'STATE_REGISTRY_EXCERPT'],
  ['IMG_20260413_101112.jpg', ''],
  ['scan.pdf', ''],
])('takes from %s the type %s', (fileName, type) => {
  expect(inferDocumentType(fileName, all, labelOf)).toBe(type)
})

it('infers no type that is not accepted', () => {
  expect(inferDocumentType('passport.pdf', ['UTILITY_BILL'], labelOf)).toBe('')
})

describe('a file that is named as people name it', () => {
  const types = [
    ...['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID', 'ELECTRICITY_BILL', 'UTILITY_BILL', 'BANK_STATEMENT'],
    ...['RENT_OR_LEASE_AGREEMENT', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'STATE_COMPANY_REGISTRY'],
    ...['STATE_REGISTRY_EXCERPT', 'ARTICLES_OF_ASSOCIATION', 'ARTICLES_OF_INCORPORATION'],
    'CERTIFICATE_OF_INCORPORATION',
  ]
  /** Labels of a language whose words no file here has, so that only the file names are left to go by. */
  const foreign = (type: string) => `標籤 ${types.indexOf(type)}`

  it.each([
    ['PASSPORT', 'Passport.pdf', 'reisepass', 'Pasaporte-Ana', 'passeport', 'passaporte', 'passaporto', 'paspoort'],
    ['DRIVERS_LICENSE', 'drivers license', "driver's licence", 'driver-licence', 'Driving licence', 'driverlicense'],
    ['DRIVERS_LICENSE', 'Führerschein', 'fuehrerschein', 'licencia de conducir', 'permis de conduire'],
    ['DRIVERS_LICENSE', 'Carteira de Motorista'],
    ['NATIONAL_ID', 'national ID', 'identity card', 'ID_card_front', 'Personalausweis', "carte d'identité"],
    ['NATIONAL_ID', 'carte d identite', 'Cédula', 'documento de identidad'],
    ['ELECTRICITY_BILL', 'electric bill', 'Stromrechnung', 'factura de luz', 'conta de luz'],
    ['UTILITY_BILL', 'utility', 'water bill', 'gas bill', 'recibo de servicios', 'Nebenkosten 2025'],
    ['BANK_STATEMENT', 'Bank Statement March', 'Kontoauszug', 'extracto bancario', 'estado de cuenta'],
    ['BANK_STATEMENT', 'relevé bancaire', 'extrato'],
    ['RENT_OR_LEASE_AGREEMENT', 'lease', 'our-lease-2025', 'rental agreement', 'Mietvertrag'],
    ['RENT_OR_LEASE_AGREEMENT', 'contrato de arrendamiento', 'bail', 'bail 2025'],
    ['SHAREHOLDER_REGISTER', 'shareholders', 'cap table', 'captable', 'Operating Agreement', 'Gesellschafterliste'],
    ['SHAREHOLDER_REGISTER', 'libro de socios'],
    ['DIRECTOR_REGISTRY', 'register of directors', 'list of directors', 'Geschäftsführer', 'geschaeftsfuehrer'],
    [
      'STATE_COMPANY_REGISTRY',
      'company registry',
      'Handelsregister',
      'registro mercantil',
      'Kbis',
      'extrait kbis 2025',
    ],
    ['ARTICLES_OF_ASSOCIATION', 'articles of association', 'Gesellschaftsvertrag', 'Satzung', 'estatutos', 'statuts'],
    ['ARTICLES_OF_INCORPORATION', 'articles of incorporation', 'articles of organization', 'articles of organisation'],
    ['ARTICLES_OF_INCORPORATION', 'acta constitutiva', 'contrato social'],
    ['CERTIFICATE_OF_INCORPORATION', 'certificate of incorporation', 'Certificate of Formation'],
  ])('is a %s: %s, %s', (type, ...names) => {
    expect(names.map(name => inferDocumentType(name, types, foreign))).toEqual(names.map(() => type))
  })

  it.each(['registry excerpt', 'Handelsregister', 'registro mercantil', 'kbis', 'extrait kbis 2025'])(
    'is an excerpt where no whole registry is accepted: %s',
    name => {
      expect(inferDocumentType(name, ['STATE_REGISTRY_EXCERPT'], foreign)).toBe('STATE_REGISTRY_EXCERPT')
    },
  )

  it.each(['release notes', 'bailey', 'kbisx', 'xkbis', 'IMG_0001', 'driver', 'articles of organics', 'directors'])(
    'is nothing for sure: %s',
    name => {
      expect(inferDocumentType(name, types, foreign)).toBe('')
    },
  )

  it('goes by our own label before any other name', () => {
    const labels: Readonly<Record<string, string>> = { ARTICLES_OF_ASSOCIATION: 'Operating agreement' }
    expect(inferDocumentType('operating_agreement.pdf', types, type => labels[type] ?? foreign(type))).toBe(
      'ARTICLES_OF_ASSOCIATION',
    )
  })
})
