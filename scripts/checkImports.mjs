import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { importTable } from './importTable.mjs'

/**
 * One place where a file names another: `names` are the exports taken, `*` for all.
 * @typedef {{ from: string, lazy: boolean, names: string[], line: number }} Import
 */

/** Tests may reach for anything that is public: they are nobody's dependency. */
const isTest = /\.(test|test-d|spec)\.[cm]?tsx?$/

/** @param {Record<string, string>} files source by path from the repository's root, with forward slashes */
export function checkImports(files) {
  return Object.entries(files)
    .filter(([path]) => !isTest.test(path))
    .flatMap(([path, source]) => readImports(path, source).flatMap(found => judge(path, found) ?? []))
}

/** @param {string} path @param {Import} found */
function judge(path, found) {
  const row = importTable.find(({ files }) => files.test(path))
  if (!row) return `${path}: this file is in no room of the import table. Move it, or give it a row in importTable.mjs.`
  const quote = (/** @type {string} */ why) =>
    `${path}:${found.line} ${why}\n    ${row.room} | may import: ${row.may} | must not: ${row.mustNot}`
  if (found.from.startsWith('.')) {
    const target = posix.join(posix.dirname(path), found.from)
    if (row.inside.some(pattern => matches(pattern, target))) return
    return quote(`imports ${target}.`)
  }
  const taken = row.names?.[found.from]?.filter(name => found.names.includes(name) || found.names.includes('*')) ?? []
  if (taken.length > 0) return quote(`takes ${taken.join(', ')} from ${found.from}.`)
  if (row.never?.test(found.from)) return quote(`imports ${found.from}.`)
  if (row.packages.some(pattern => matches(pattern, found.from))) return
  const onlyLazy = row.lazy?.some(pattern => matches(pattern, found.from))
  if (onlyLazy && found.lazy) return
  return quote(`imports ${found.from}${onlyLazy ? ' at once; only `import()` may' : ''}.`)
}

/** @param {string} pattern @param {string} target */
const matches = (pattern, target) => {
  const [start = '', end] = pattern.split('*')
  if (end === undefined) return target === pattern
  return target.length >= start.length + end.length && target.startsWith(start) && target.endsWith(end)
}

/** @param {string} path @param {string} source @returns {Import[]} */
function readImports(path, source) {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed, so its imports are unknown: ${errors[0]?.message}`)
  /** @type {Import[]} */
  const found = []
  /** @param {{ start: number }} node @param {unknown} from @param {boolean} [lazy] @param {string[]} [names] */
  const add = (node, from, lazy = false, names = []) => {
    if (typeof from !== 'string') return
    found.push({ from, lazy, names, line: source.slice(0, node.start).split('\n').length })
  }
  /** @param {{ type: string, name?: string, value?: string }} node */
  const nameOf = node => node.name ?? node.value ?? ''
  new Visitor({
    ImportDeclaration: node =>
      add(
        node,
        node.source.value,
        false,
        node.specifiers.map(each => ('imported' in each ? nameOf(each.imported) : '*')),
      ),
    ExportNamedDeclaration: node =>
      node.source &&
      add(
        node,
        node.source.value,
        false,
        node.specifiers.map(each => nameOf(each.local)),
      ),
    ExportAllDeclaration: node => add(node, node.source.value, false, ['*']),
    ImportExpression: node => add(node, node.source.type === 'Literal' ? node.source.value : undefined, true),
    TSImportType: node => add(node, node.source.value),
    TSImportEqualsDeclaration: node =>
      'expression' in node.moduleReference && add(node, node.moduleReference.expression.value),
  }).visit(program)
  return found
}
