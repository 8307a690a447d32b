import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => ending.test(path) && !path.includes('node_modules'))
    .map(path => readFileSync(join(root, folder, path), 'utf8'))

/** What surrounds every story. */
const shared = [readFileSync(join(root, '.storybook/preview.css'), 'utf8')]

/** A class that is renamed in the markup alone leaves plain lists and browser blue behind, which no other test sees. */
it.each(['examples/onboarding/src', 'stories'])('%s has a style for every class in its markup', folder => {
  const styled = new Set(
    [...filesOf(folder, /\.css$/), ...shared].flatMap(css =>
      [...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name),
    ),
  )
  const used = filesOf(folder, /\.(tsx|mdx)$/)
    .flatMap(markup => [...markup.matchAll(/className="([^"{]+)"/g)])
    .flatMap(([, names = '']) => names.split(/\s+/))
  expect(used.length).toBeGreaterThan(10)
  expect([...new Set(used)].filter(name => !styled.has(name) && !name.startsWith('gk-'))).toEqual([])
})
