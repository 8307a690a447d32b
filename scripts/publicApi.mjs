import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'

/**
 * A declaration of the source: its text, the comment above it, and the file it lies in. `node` is its syntax.
 * @typedef {{ name: string, file: string, node: any, source: string, doc: string }} Declaration
 */

/** @typedef {{ source: string, body: any[], comments: any[] }} Module */

/** @param {(path: string) => string | undefined} read the text of a file, undefined where there is none */
export function createPublicApi(read = readSource) {
  /** @type {Map<string, Module>} */
  const modules = new Map()

  /** @param {string} file @returns {Module} */
  function load(file) {
    const known = modules.get(file)
    if (known) return known
    const source = read(file)
    if (source === undefined) throw new Error(`${file} is exported from, but there is no such file.`)
    const { program, comments, errors } = parseSync(file, source)
    if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
    const module = { source, body: program.body, comments }
    modules.set(file, module)
    return module
  }

  /** Finds the source of an import; `.js` means `.ts` or `.tsx`. @param {string} from @param {string} specifier */
  function resolve(from, specifier) {
    if (specifier === '@grid-kyc/core') return 'packages/core/src/index.ts'
    if (!specifier.startsWith('.')) return undefined
    const base = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '')
    return [`${base}.ts`, `${base}.tsx`].find(candidate => modules.has(candidate) || read(candidate) !== undefined)
  }

  /** Finds where a name that a file declares, imports or passes on is declared. @param {string} file @param {string} name @returns {Declaration | undefined} */
  function find(file, name) {
    const { source, body, comments } = load(file)
    for (const statement of body) {
      const declared =
        statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
      const own = declared.type === 'VariableDeclaration' ? declared.declarations : [declared]
      if (own.some((/** @type {any} */ each) => each.id?.name === name)) {
        return { name, file, node: declared, source, doc: docBefore(source, comments, statement.start) }
      }
    }
    for (const statement of body) {
      const local = statement.specifiers?.find((/** @type {any} */ each) =>
        statement.type === 'ImportDeclaration' ? each.local.name === name : each.exported?.name === name,
      )
      const target = local && statement.source && resolve(file, statement.source.value)
      const original = local?.imported?.name ?? local?.local?.name ?? name
      if (target) return find(target, original)
      if (statement.type === 'ExportAllDeclaration') {
        const all = resolve(file, statement.source.value)
        const found = all && find(all, name)
        if (found) return found
      }
    }
    return undefined
  }

  /** The names an entry exports. @param {string} file @returns {string[]} */
  function namesOf(file) {
    const names = load(file).body.flatMap(statement => {
      if (statement.type === 'ExportAllDeclaration') {
        const target = resolve(file, statement.source.value)
        return target ? namesOf(target) : []
      }
      if (statement.type !== 'ExportNamedDeclaration') return []
      const { declaration, specifiers } = statement
      if (!declaration) return specifiers.map((/** @type {any} */ each) => each.exported.name)
      return declaration.type === 'VariableDeclaration'
        ? declaration.declarations.map((/** @type {any} */ each) => each.id.name)
        : [declaration.id.name]
    })
    return [...new Set(names)].sort()
  }

  return { find, namesOf }
}

/** @param {string} path */
function readSource(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The text of the doc comment that ends right above a position. @param {string} source @param {any[]} comments @param {number} start */
export function docBefore(source, comments, start) {
  const above = comments.findLast(
    comment => comment.type === 'Block' && comment.end <= start && source.slice(comment.end, start).trim() === '',
  )
  if (!above?.value.startsWith('*')) return ''
  return above.value
    .split('\n')
    .map((/** @type {string} */ line) => line.replace(/^\s*\*\s?/, '').trim())
    .join(' ')
    .trim()
}
