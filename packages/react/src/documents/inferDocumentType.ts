/** What people call documents in their file names, beside our own labels: in the languages of many who have to send one. */
const fileNames: readonly (readonly [documentType: string, name: RegExp])[] = [
  ['PASSPORT', /passport|reisepass|pasaporte|passeport|passaporte|passaporto|paspoort/],
  [
    'DRIVERS_LICENSE',
    /driv\w* ?licen|fuhrerschein|fuehrerschein|licencia de conducir|permis de conduire|carteira de motorista/,
  ],
  ['NATIONAL_ID', /national id|identity card|id card|personalausweis|carte d ?identite|cedula|documento de identidad/],
  ['ELECTRICITY_BILL', /electric|stromrechnung|factura de luz|conta de luz/],
  ['UTILITY_BILL', /utility|(water|gas) bill|recibo de servicios|nebenkosten/],
  ['BANK_STATEMENT', /bank statement|kontoauszug|extracto bancario|estado de cuenta|releve bancaire|extrato/],
  ['RENT_OR_LEASE_AGREEMENT', /\blease|rental agreement|mietvertrag|contrato de arrendamiento|bail\b/],
  ['SHAREHOLDER_REGISTER', /shareholder|cap ?table|operating agreement|gesellschafterliste|libro de socios/],
  ['DIRECTOR_REGISTRY', /(register|list) of directors|geschaftsfuhrer|geschaeftsfuehrer/],
  ['STATE_COMPANY_REGISTRY', /company registry|handelsregister|registro mercantil|\bkbis\b/],
  ['STATE_REGISTRY_EXCERPT', /registry excerpt|handelsregister|registro mercantil|\bkbis\b/],
  ['ARTICLES_OF_ASSOCIATION', /articles of association|gesellschaftsvertrag|satzung|estatutos|statuts/],
  ['ARTICLES_OF_INCORPORATION', /articles of (incorporation|organi[sz]ation)|acta constitutiva|contrato social/],
  ['CERTIFICATE_OF_INCORPORATION', /certificate of (incorporation|formation)/],
]

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The type of a document that its file name says, of those that are accepted; empty where it says none. */
export function inferDocumentType(
  fileName: string,
  accepts: readonly string[],
  labelOf: (type: string) => string,
): string {
  const name = wordsOf(fileName)
  const labelled = accepts.filter(type => name.includes(wordsOf(labelOf(type))))
  const known = accepts.filter(type => fileNames.some(([each, pattern]) => each === type && pattern.test(name)))
  return labelled[0] ?? known[0] ?? ''
}
