import { allFields, documentTypes, fieldRows, locateField } from '@grid-kyc/core'

/** What texts about fields and documents are made of. A text with any other word may say too much, and is left out. */
const words = `
  a above accept accepted add address after all allowed already also an and another any are as at authority back be because
  been before begin begins below belong belongs between blank blurred blurry both bright business but by can cannot careful
  case change changed character characters check choose city clear clearly closed code codes company details structure presence color colour combination
  complete contact contain contains copy corner corners correct corrected country cropped currencies currency current
  customer customers cut dark date dates day days deleted did differ different differs digit digits do document documents does
  doesn don isn aren hasn wasn done dot duplicate each early edge edges either email empty end ends enough enter entered entity equal error every
  exact exactly exceed exceeds except exist existing exists expect expected expired expires failed field fields file files
  first fit for form format found from front full future general given glare good greater grid group has have held here
  hologram hour hours i id identification image in incomplete incorrect input integer invalid is issued issuer it its itin
  json jpeg jpg kind known language large larger last later latest least legible legal length less letter letters light like
  limit line link local long longer lower machine many max maximum mb member min minimum minute minutes missing mobile month
  months more most must name named names needed needs new newer next no none not nothing now number numbers object of office
  official old older on one only open or order original other our out own owner owners page pages part password past pdf
  percent person phone photo picture pictures place please png point positive possible postal postcode present provide
  provided quality range read readable ready receive received recent recorded refused register registration remove repeat
  replace representative request requests required resend resubmit same scan second seconds select send sent separate
  separately session share shares sharp short shorter should side sides size small smaller some space spaces special ssn
  start starts state street string submit submitted such sum supported symbol symbols taken tax telephone terms text than
  that the their them there these they this time times to together token too total town true try twice two type types under
  unique unknown unreadable unsupported until up update updated upload uploaded upper url us use used user uma valid value
  values verified version wait was way web week weeks well were what when where whether which while whole width will with
  within without word https http redirect uri domain bytes holds something cursor row column line csv header wrong year years yes yet you your zip
`

/** Stems that never appear in a harmless text, although a field's or a choice's name may contain them. */
const forbiddenStem =
  /sanction|ofac|(^|[^a-z])pep([^a-z]|$)|match|fraud|suspect|suspic|watch|screen|adverse|crimin|terror|launder|aml|risk|flag|forg|tamper|block|politic|exposed|compliance|list/i

/** Compared as it is seen: without accents, and without what no reader sees, such as a soft hyphen inside a word. */
const visible = (text: string): string => text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')

/** A word of two scripts looks like another word: Cyrillic has an "а" and an "о" too. */
const isMixed = (word: string): boolean => /\p{Script=Latin}/u.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word)

/** Letters one by one, which may spell any word: "P.E.P.", "S A N C T I O N". The "t" of "isn't a" is no such letter. */
const isSpelledOut = (text: string): boolean =>
  /(?<!\p{L})\p{L}[^\p{L}]+\p{L}(?!\p{L})/u.test(text.replace(/(?<=\p{L})['’]\p{L}(?!\p{L})|\b(?:e\.g|i\.e)\./giu, ''))

const split = (text: string): string[] =>
  visible(text)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

let known: ReadonlySet<string> | undefined

/** Made on first use, from the texts above and the names of all fields and documents. */
const vocabulary = (): ReadonlySet<string> => {
  known ??= new Set([
    ...split(words),
    ...Object.values(allFields).flatMap(table =>
      fieldRows(table).flatMap(({ path, field }) => split(`${path} ${field.label}`)),
    ),
    ...split(Object.keys(documentTypes).join(' ')),
  ])
  return known
}

/**
 * True for a text that is made of words about fields and documents only. An allow-list, because it is impossible to list every way
 * to tell a customer of a suspicion, which can be unlawful.
 */
export function isHarmlessText(text: string): boolean {
  // That two documents differ is something to fix; that a person matches an entry is not for them to learn.
  const rest = visible(text).replace(/\b(?:do|does)(?: not|n[’']t) match\b/gi, ' differs ')
  if (text.length > 1000 || forbiddenStem.test(rest) || isSpelledOut(rest)) return false
  return split(rest).every(word => word.length === 1 || vocabulary().has(word))
}

/**
 * True for a text, or for anything that has one in it or in its names, that speaks of a suspicion, however its words are joined.
 */
export function isTelltale(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).some(([name, inner]) => isTelltale(name) || isTelltale(inner))
  }
  const all = typeof value === 'string' ? split(value) : []
  return forbiddenStem.test(all.join(' ')) || forbiddenStem.test(spelledOut(all)) || all.some(isMixed)
}

/** What letters that stand alone spell, with an end before and after each acronym that may be in it. */
const spelledOut = (all: readonly string[]): string =>
  all
    .map(word => (word.length === 1 ? word : ' '))
    .join('')
    .replaceAll('pep', ' pep ')

/**
 * True for a path of the field tables, under any name Grid has for it, such as `edd.sourceOfFundsCategories`, and for another
 * path that is made of harmless words.
 */
export const isHarmlessField = (field: unknown): field is string =>
  typeof field === 'string' &&
  /^[\w.[\]]{1,200}$/.test(field) &&
  (Object.values(allFields).some(table => locateField(table, field)?.exact) || isHarmlessText(field))
