import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every name that an entry exports, its types included, whichever file declares it. */
function namesOf(path: string): string[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'))
  return program.body.flatMap(statement => {
    if (statement.type === 'ExportAllDeclaration') {
      const file = join(dirname(path), statement.source.value.replace(/\.js$/, '.ts'))
      return namesOf(file)
    }
    if (statement.type !== 'ExportNamedDeclaration') return []
    const { declaration } = statement
    if (declaration?.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? id.name : []))
    }
    return statement.specifiers.map(({ exported, exportKind }) => {
      const name = exported.type === 'Literal' ? exported.value : exported.name
      return exportKind === 'type' || statement.exportKind === 'type' ? `type ${name}` : name
    })
  })
}

/** The public names of an entry whose declaration has no tsdoc. */
function undocumented(path: string): string[] {
  return parseSync(path, readFileSync(path, 'utf8')).program.body.flatMap(statement => {
    if (statement.type !== 'ExportAllDeclaration' && statement.type !== 'ExportNamedDeclaration') return []
    // Another package documents its own.
    if (!statement.source?.value.startsWith('.')) return []
    const file = sourceOf(join(dirname(path), statement.source.value))
    if (statement.type === 'ExportAllDeclaration') return undocumented(file)
    return statement.specifiers.flatMap(({ local }) =>
      local.type === 'Identifier' && !isDocumented(file, local.name) ? `${local.name} of ${file}` : [],
    )
  })
}

const sourceOf = (path: string) => {
  const [file] = ['.ts', '.tsx'].map(ending => path.replace(/\.js$/, ending)).filter(existsSync)
  if (!file) throw new Error(`There is no source of ${path}.`)
  return file
}

function isDocumented(file: string, name: string): boolean {
  const text = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(file, text)
  return program.body.some(statement => {
    if (statement.type === 'ExportNamedDeclaration' && statement.source?.value.startsWith('@grid-kyc/')) {
      return statement.specifiers.some(({ exported }) => exported.type === 'Identifier' && exported.name === name)
    }
    const declaration = 'declaration' in statement ? statement.declaration : undefined
    const names =
      declaration?.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ id }) => id)
        : declaration && 'id' in declaration
          ? [declaration.id]
          : []
    if (!names.some(id => id?.type === 'Identifier' && id.name === name)) return false
    return comments.some(
      ({ type, value, end }) =>
        type === 'Block' &&
        value.startsWith('*') &&
        end <= statement.start &&
        /^\s*(?:\/\/.*\s*)?$/.test(text.slice(end, statement.start)),
    )
  })
}

/** Every entry of these packages with code in it, as its package.json names them. */
const entries = ['core', 'react', 'proxy', 'sandbox'].flatMap(name => {
  const manifest: { exports: Record<string, unknown> } = JSON.parse(
    readFileSync(`packages/${name}/package.json`, 'utf8'),
  )
  return Object.entries(manifest.exports).flatMap(([subpath, source]): [name: string, path: string][] =>
    typeof source === 'string' && source.endsWith('.ts')
      ? [[[name, ...subpath.split('/').slice(1)].join('.'), join('packages', name, source)]]
      : [],
  )
})

const listed = entries.filter(([name]) => !name.startsWith('proxy'))

it.each(listed)('%s exports the names that are listed, each once', async (name, path) => {
  const names = namesOf(join(root, path))
  expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([])
  const plain = (each: string) => each.replace('type ', '')
  const sorted = names.sort((one, other) => (plain(one) < plain(other) ? -1 : 1))
  await expect(`${sorted.join('\n')}\n`).toMatchFileSnapshot(`publicSurface/${name}.txt`)
})

it.each(entries)('%s documents every name that it exports', (_name, path) => {
  expect(undocumented(join(root, path))).toEqual([])
})
