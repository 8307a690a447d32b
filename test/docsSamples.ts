import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { readMarkdown } from '../scripts/readMarkdown.mjs'

const folder = '.cache/docs-samples'
const pages = ['README.md', 'packages/react/README.md', ...readdirSync('docs').map(file => `docs/${file}`)]

/** Writes every sample of the docs that exports a component as a module, so that a browser test can render all of them. */
export function docsSamples(): Plugin {
  return {
    name: 'docs-samples',
    buildStart() {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      const names = pages
        .filter(page => page.endsWith('.md'))
        .flatMap(page =>
          readMarkdown(readFileSync(page, 'utf8')).samples.flatMap(({ language, code, line }) => {
            if (language !== 'tsx' || !/^export (const|function) [A-Z]/m.test(code)) return []
            const file = `${page.replaceAll('/', '_')}_${line}.tsx`
            writeFileSync(join(folder, file), code)
            return [`'${page}:${line}': () => import('./${file}'),`]
          }),
        )
      writeFileSync(join(folder, 'index.js'), `export const samples = {\n${names.join('\n')}\n}\n`)
    },
  }
}
