import { countryKeywords, countryTranslations } from './countryKeywords.js'
import type { Option } from './Option.js'

/**
 * The options the user may mean: those that start with what was typed, then those with a word that does, then the rest that hold
 * it.
 */
export function matchingOptions(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = plain(typed)
  if (wanted === '') return options
  const found = options
    .map(option => ({ option, rank: rank(option, wanted) }))
    .filter(each => each.rank < nowhere)
    .sort((a, b) => a.rank - b.rank)
    .map(each => each.option)
  // Its name in another language, which takes a while to be looked up in all of them.
  const translation = found.length === 0 ? exactOption(options, typed) : undefined
  return translation ? [translation] : found
}

/** The one option that is called exactly what was typed: in this language, by a usual name, then in any other language. */
export function exactOption(options: readonly Option[], typed: string): Option | undefined {
  const enabled = options.filter(option => !option.disabled)
  for (const wanted of spellings(typed)) {
    const found = enabled.filter(option => namesOf(option).includes(wanted))
    // An exact label beats another option's alternative name.
    const label = found.find(option => namesOf(option)[0] === wanted)
    if (label) return label
    const all = found.length > 0 ? found : enabled.filter(option => translationsOf(option).includes(wanted))
    if (all.length > 0) return all.length === 1 ? all[0] : undefined
  }
  return usualName(enabled, typed)
}

/**
 * What was typed, and the other way round where a list for machines has it so: "Korea, South", "Congo (Democratic Republic of
 * the)".
 */
function spellings(typed: string): string[] {
  const [name = '', ...parts] = typed.replace(/\s*\(([^()]*)\)\s*$/, ', $1').split(/,\s*/)
  return [plain(typed), ...(parts.length === 1 ? [plain(`${parts[0]} ${name}`)] : [])].filter(text => text !== '')
}

/** What the official name of a country adds to the usual one. */
const officialAddition =
  /\s*(?:[,(]\s*[^,()]*\b(?:state|states|republic|kingdom|province)\b[^,()]*\)?|\(?\bs\.?a\.?r\.?\)?)\s*$/i

/** A name without what its official form adds, unless several are called so, such as the Koreas. */
function usualName(enabled: readonly Option[], typed: string): Option | undefined {
  const usual = plain(typed.replace(officialAddition, ''))
  if (usual === '' || usual === plain(typed)) return undefined
  const found = enabled.filter(option => namesOf(option).some(name => ` ${name} `.includes(` ${usual} `)))
  const exact = found.filter(option => namesOf(option).includes(usual))
  return found.length === exact.length && exact.length === 1 ? exact[0] : undefined
}

const nowhere = 5

function rank(option: Option, wanted: string): number {
  const [name = '', ...others] = namesOf(option)
  if (name === wanted || others.includes(wanted)) return 0
  if (name.startsWith(wanted)) return 1
  if (name.includes(` ${wanted}`)) return 2
  // Two letters start too many other names; a code of two letters was an exact one.
  if (wanted.length > 2 && others.some(other => other.startsWith(wanted) || other.includes(` ${wanted}`))) return 3
  return name.includes(wanted) ? 4 : nowhere
}

/** The same few hundred are asked for with every key. */
const known = new WeakMap<Option, readonly string[]>()
function namesOf(option: Option): readonly string[] {
  const { value, label, keywords = [] } = option
  const names = known.get(option) ?? [
    ...new Set([label, value, ...(keywords === 'country' ? countryKeywords(value) : keywords)].map(plain)),
  ]
  known.set(option, names)
  return names
}

const translated = new WeakMap<Option, readonly string[]>()
function translationsOf(option: Option): readonly string[] {
  if (option.keywords !== 'country') return []
  const names = translated.get(option) ?? countryTranslations(option.value).map(plain)
  translated.set(option, names)
  return names
}

/** A flag is its two letters. */
const flagLetters = /[\u{1F1E6}-\u{1F1FF}]/gu
const firstFlagLetter = 0x1f1e6

// "Cote d'Ivoire", "the Netherlands" and "Trinidad & Tobago" are how they are typed.
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(flagLetters, letter => String.fromCharCode(97 + (letter.codePointAt(0) ?? 0) - firstFlagLetter))
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint')
