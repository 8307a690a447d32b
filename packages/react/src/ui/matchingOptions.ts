import { countryKeywords } from './countryKeywords.js'
import type { Option } from './Option.js'

/**
 * The options the user may mean: those that start with what was typed, then those with a word that does, then the rest that hold
 * it.
 */
export function matchingOptions(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = plain(typed)
  if (wanted === '') return options
  return options
    .map(option => ({ option, rank: rank(option, wanted) }))
    .filter(each => each.rank < nowhere)
    .sort((a, b) => a.rank - b.rank)
    .map(each => each.option)
}

/** The one option that is called exactly what was typed. */
export function exactOption(options: readonly Option[], typed: string): Option | undefined {
  const wanted = plain(typed)
  const found = wanted === '' ? [] : options.filter(option => !option.disabled && namesOf(option).includes(wanted))
  // An exact label beats another option's alternative name.
  return found.find(option => namesOf(option)[0] === wanted) ?? (found.length === 1 ? found[0] : undefined)
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

// "Cote d'Ivoire", "the Netherlands" and "Trinidad & Tobago" are how they are typed.
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint')
