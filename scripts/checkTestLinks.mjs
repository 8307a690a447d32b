import { posix } from 'node:path'

/** Lists of promises: each entry has to name a test. */
const promises = /^## What this project promises$/

const link = /\[([^\]]+)\]\(([^)\s]+\.(?:test|spec)\.tsx?)\)/g

/**
 * Finds links to tests whose text is not in the test: a claim in the documentation names its test by its title, and must not
 * outlive it.
 * @param {Record<string, string>} pages Markdown by path
 * @param {(path: string) => string | undefined} read the text of a file, undefined where there is none
 */
export function checkTestLinks(pages, read) {
  return Object.entries(pages).flatMap(([path, source]) =>
    [...source.matchAll(link)].flatMap(([, title = '', target = '']) => {
      const file = posix.join(posix.dirname(path), target)
      const text = read(file)
      if (text?.includes(title)) return []
      return `${path} names the test "${title}" of ${file}, which has no test of that title.`
    }),
  )
}

/**
 * Finds claims that name no test: an entry of a list of promises, and a row of a table whose last column is for tests.
 * @param {Record<string, string>} pages Markdown by path
 * @returns {string[]}
 */
export function checkClaims(pages) {
  return Object.entries(pages).flatMap(([path, source]) =>
    claimsOf(source).flatMap(claim =>
      claim.match(link) ? [] : [`${path} claims "${claim.slice(0, 80)}", and names no test of it.`],
    ),
  )
}

/** @param {string} source */
function claimsOf(source) {
  /** @type {string[]} */
  const claims = []
  let isList = false
  let isTable = false
  for (const line of source.split('\n')) {
    if (line.startsWith('#')) isList = promises.test(line)
    if (isList && line.startsWith('- ')) claims.push(line.slice(2))
    else if (isList && line.startsWith('  ')) claims.push(`${claims.pop() ?? ''} ${line.trim()}`)
    if (!line.startsWith('|')) isTable = false
    else if (/\|\s*Tests?\s*\|\s*$/.test(line)) isTable = true
    else if (isTable && !/^[|\s:-]+$/.test(line)) claims.push(line.replace(/^\|\s*/, ''))
  }
  return claims
}
