import { readFileSync } from 'node:fs'
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

/** Every entry of these packages with code in it, as its package.json names them. */
const entries = ['core', 'react', 'sandbox'].flatMap(name => {
  const manifest: { exports: Record<string, unknown> } = JSON.parse(
    readFileSync(`packages/${name}/package.json`, 'utf8'),
  )
  return Object.entries(manifest.exports).flatMap(([subpath, source]): [name: string, path: string][] =>
    typeof source === 'string' && source.endsWith('.ts')
      ? [[[name, ...subpath.split('/').slice(1)].join('.'), join('packages', name, source)]]
      : [],
  )
})

it.each(entries)('%s exports the names that are listed, each once', async (name, path) => {
  const names = namesOf(join(root, path))
  expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([])
  const plain = (each: string) => each.replace('type ', '')
  const sorted = names.sort((one, other) => (plain(one) < plain(other) ? -1 : 1))
  await expect(`${sorted.join('\n')}\n`).toMatchFileSnapshot(`publicSurface/${name}.txt`)
})
