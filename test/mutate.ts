/** The same numbers every time: each below what is asked for. */
export function createRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const odd = [
  null,
  undefined,
  0,
  -1,
  true,
  '',
  [],
  ['A_B'],
  {},
  { NEW_KEY: 'NEW_VALUE' },
  'NEW_ENUM_VALUE',
  '\u202e',
  'a.b.c',
]

/** An answer as a later Grid, or a broken one, might give it: names stay, everything else may be anything. */
export function mutate(value: unknown, random: (below: number) => number, depth = 0): unknown {
  if (depth > 0 && random(12) === 0) return odd[random(odd.length)]
  if (Array.isArray(value)) return value.map(each => mutate(each, random, depth + 1))
  if (typeof value === 'string') return /^[A-Z][A-Z_]+$/.test(value) && random(4) === 0 ? `NEW_${value}` : value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(() => random(20) > 0)
  if (random(4) === 0) entries.push(['aNewMember', 'A_NEW_VALUE'])
  return Object.fromEntries(entries.map(([name, each]) => [name, mutate(each, random, depth + 1)]))
}
