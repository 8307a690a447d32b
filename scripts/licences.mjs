/** What a platform may ship to its customers without asking its lawyers: permissive licences, by their SPDX names. */
export const permissive = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
]

/** Of an expression such as `(MIT OR GPL-2.0)` one choice has to be permissive; of `MIT AND ISC`, all. @param {string} expression */
export const isPermissive = expression =>
  expression
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some(choice => choice.split(/ AND /).every(name => permissive.includes(name.trim())))

/**
 * @param {Record<string, { name: string, versions: string[] }[]>} listed packages by their licence, as pnpm lists them
 * @returns {string[]}
 */
export function licenceProblems(listed) {
  const entries = Object.entries(listed)
  if (entries.length === 0) return ['No dependency was listed, so no licence was checked.']
  return entries.flatMap(([licence, packages]) =>
    isPermissive(licence) ? [] : packages.map(({ name, versions }) => `${name} ${versions?.join(', ')} is ${licence}.`),
  )
}
