import type { Option } from './Option.js'

/** The options somebody may mean: those that start with what was typed, then those with a word that does, then the rest that hold it. */
export function matchingOptions(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = plain(typed)
  if (wanted === '') return options
  const rank = (option: Option) => {
    const name = plainOf(option)
    if (name.startsWith(wanted) || option.value.toLowerCase() === wanted) return 0
    if (name.includes(` ${wanted}`)) return 1
    return name.includes(wanted) ? 2 : 3
  }
  return options
    .map(option => ({ option, rank: rank(option) }))
    .filter(each => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(each => each.option)
}

/** The same few hundred are asked for with every key. */
const known = new WeakMap<Option, string>()
function plainOf(option: Option) {
  const name = known.get(option) ?? plain(option.label)
  known.set(option, name)
  return name
}

// "Cote d'Ivoire" and "Curacao" are how they are typed.
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase()
