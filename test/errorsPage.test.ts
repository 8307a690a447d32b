import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { errorMessages } from '../packages/react/src/provider/error.messages.js'
import { rootMessages } from '../packages/react/src/provider/Root.messages.js'

const page = readFileSync('docs/errors.md', 'utf8')
const cells = (line: string) => line.split('|').map(cell => cell.trim())

it.each(Object.entries({ ...errorMessages, ...rootMessages }))(
  'docs/errors.md says what the user reads for %s',
  (key, message) => {
    const kind = key.slice(key.indexOf('.') + 1)
    const row = page.split('\n').find(line => line.startsWith(`| \`${kind}\``))
    expect(cells(row ?? '')).toContain(message)
  },
)

/** Every code that the proxy itself answers with. */
function proxyCodes(folder = 'packages/proxy/src'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return proxyCodes(path)
    if (!entry.name.endsWith('.ts') || entry.name.includes('.test.')) return []
    return [...readFileSync(path, 'utf8').matchAll(/new HttpError\(\s*\w+,\s*'([A-Z_]+)'/g)].map(
      ([, code = '']) => code,
    )
  })
}

it('docs/errors.md has every code of the proxy, and no other', () => {
  const section = page.slice(page.indexOf('## Codes of the proxy'), page.indexOf('## Common questions'))
  const described = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code)
  const codes = [...new Set(proxyCodes())]
  expect(codes.length).toBeGreaterThan(15)
  expect([...described].sort()).toEqual([...codes].sort())
})
