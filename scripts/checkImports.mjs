import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { importCycles } from './importCycles.mjs'
import { importTable, reactFolders } from './importTable.mjs'

/**
 * One place where a file names another: `names` are the exports taken, `*` for all;
 * `isType` when nothing of it runs.
 * @typedef {{ from: string, lazy: boolean, names: string[], line: number, isType: boolean }} Import
 */

/** Tests may reach for anything that is public: nothing depends on them. */
const isTest = /\.(test|test-d|spec)\.[cm]?tsx?$/

/** @param {Record<string, string>} files source by path from the repository's root, with forward slashes */
export function checkImports(files) {
  const resolve = resolverOf(files)
  /** @type {Record<string, string[]>} */
  const graph = {}
  /** @type {Record<string, string[]>} */
  const runs = {}
  const broken = Object.entries(files)
    .filter(([path]) => !isTest.test(path))
    .flatMap(([path, source]) => {
      const imports = readImports(path, source).map(found => ({ ...found, target: resolve(path, found.from) }))
      graph[path] = imports.flatMap(({ target }) => (target === undefined || target === path ? [] : [target]))
      runs[path] = imports.flatMap(({ target, isType }) => (target === undefined || isType ? [] : [target]))
      return imports.flatMap(found => judge(path, found) ?? [])
    })
  const cycles = importCycles(graph).map(
    cycle =>
      `${cycle.join(' → ')} is an import cycle (type imports count). What these files share belongs in a file below them.`,
  )
  return [...broken, ...Object.keys(files).flatMap(path => reachesForbidden(path, runs) ?? []), ...cycles]
}

/** ResourceKind the chain of imports by which a file runs code that its row excludes. @param {string} path @param {Record<string, string[]>} runs */
function reachesForbidden(path, runs) {
  const row = importTable.find(({ files }) => files.test(path))
  if (!row?.without || isTest.test(path)) return
  const chains = [[path]]
  const seen = new Set([path])
  for (const chain of chains) {
    const last = /** @type {string} */ (chain.at(-1))
    if (row.without.test(last)) {
      return `${chain.join(' → ')}\n    ${row.folder} | may import: ${row.may} | must not: ${row.mustNot}`
    }
    for (const target of runs[last] ?? []) {
      if (seen.has(target)) continue
      seen.add(target)
      chains.push([...chain, target])
    }
  }
}

/** Finds the file that a relative import means; `.js` may mean `.ts` or `.tsx`. @param {Record<string, string>} files */
const resolverOf = files => (/** @type {string} */ path, /** @type {string} */ from) => {
  if (!from.startsWith('.')) return undefined
  const target = posix.join(posix.dirname(path), from)
  const base = target.replace(/\.js$/, '')
  return [`${base}.ts`, `${base}.tsx`].find(candidate => candidate in files) ?? target
}

/** @param {string} path @param {Import & { target: string | undefined }} found */
function judge(path, found) {
  const row = importTable.find(({ files }) => files.test(path))
  if (!row)
    return `${path}: this file is in no folder of the import table. Move it, or give it a row in importTable.mjs.`
  const quote = (/** @type {string} */ why) =>
    `${path}:${found.line} ${why}\n    ${row.folder} | may import: ${row.may} | must not: ${row.mustNot}`
  if (found.target !== undefined) {
    const { target } = found
    if (!row.inside.some(pattern => matches(pattern, target)) || row.outside?.test(target)) {
      return quote(`imports ${target}.`)
    }
    return judgeOrder(path, found.line, target)
  }
  const taken = row.names?.[found.from]?.filter(name => found.names.includes(name) || found.names.includes('*')) ?? []
  if (taken.length > 0) return quote(`takes ${taken.join(', ')} from ${found.from}.`)
  if (row.never?.test(found.from)) return quote(`imports ${found.from}.`)
  if (row.packages.some(pattern => matches(pattern, found.from))) return
  const onlyLazy = row.lazy?.some(pattern => matches(pattern, found.from))
  if (onlyLazy && found.lazy) return
  return quote(`imports ${found.from}${onlyLazy ? ' at once; only `import()` may' : ''}.`)
}

const reactFolder = /^packages\/react\/src\/([a-z]+)\//
const order = reactFolders.map(row => row.join(' ')).join(' ← ')

/** Imports of the React package go down the order of its folders. @param {string} path @param {number} line @param {string} target */
function judgeOrder(path, line, target) {
  const [from, to] = [path, target].map(file => reactFolder.exec(file)?.[1])
  if (!from || !to || from === to || target.includes('.messages.')) return
  const rankOf = (/** @type {string} */ name) => reactFolders.findIndex(row => row.includes(name))
  const [rank, rankOfTarget] = [rankOf(from), rankOf(to)]
  if (rank === -1)
    return `${path}: the folder \`${from}\` is not in the order of folders. Give it a place in importTable.mjs.`
  if (rankOfTarget < rank || (rank === 0 && rankOfTarget === 0)) return
  return `${path}:${line} imports ${target}, but \`${from}\` is not above \`${to}\`.\n    order of folders: ${order}`
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
  /** @param {{ start: number }} node @param {unknown} from @param {Partial<Import>} [details] */
  const add = (node, from, details = {}) => {
    if (typeof from !== 'string') return
    const line = source.slice(0, node.start).split('\n').length
    found.push({ from, lazy: false, names: [], isType: false, ...details, line })
  }
  /** @param {{ type: string, name?: string, value?: string }} node */
  const nameOf = node => node.name ?? node.value ?? ''
  /** @param {string | undefined} kind @param {readonly { importKind?: string, exportKind?: string }[]} specifiers */
  const isType = (kind, specifiers) =>
    kind === 'type' ||
    (specifiers.length > 0 && specifiers.every(each => (each.importKind ?? each.exportKind) === 'type'))
  new Visitor({
    ImportDeclaration: node =>
      add(node, node.source.value, {
        names: node.specifiers.map(each => ('imported' in each ? nameOf(each.imported) : '*')),
        isType: isType(node.importKind, /** @type {any[]} */ (node.specifiers)),
      }),
    ExportNamedDeclaration: node =>
      node.source &&
      add(node, node.source.value, {
        names: node.specifiers.map(each => nameOf(each.local)),
        isType: isType(node.exportKind, /** @type {any[]} */ (node.specifiers)),
      }),
    ExportAllDeclaration: node => add(node, node.source.value, { names: ['*'], isType: node.exportKind === 'type' }),
    ImportExpression: node => add(node, node.source.type === 'Literal' ? node.source.value : undefined, { lazy: true }),
    TSImportType: node => add(node, node.source.value, { isType: true }),
    TSImportEqualsDeclaration: node =>
      'expression' in node.moduleReference && add(node, node.moduleReference.expression.value),
  }).visit(program)
  return found
}
