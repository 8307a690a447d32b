import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles one module as a consumer's app would, for production.
 * @param {string} source the app's only module; it may import the packages by name
 * @param {string[]} [external] packages the app is taken to have anyway
 * @returns {Promise<{ initial: Chunk[], lazy: Chunk[] }>} what is loaded at once, the entry first, and what only when needed
 */
export async function bundleConsumer(source, external = []) {
  const entry = 'virtual:consumer'
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'consumer',
        async resolveId(id, importer) {
          if (id === entry) return `\0${entry}`
          // A consumer may also have what our packages are made of; this workspace has that beside them only.
          if (importer !== `\0${entry}`) return
          return (await this.resolve(id, importer)) ?? this.resolve(id, `${root}packages/react/src/index.ts`)
        },
        load(id) {
          if (id === `\0${entry}`) return source
          // Vite's preloader comes once with any app that loads something lazily: it is the app's, not ours.
          if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = load => load()'
        },
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: id => external.some(name => id === name || id.startsWith(`${name}/`)),
      },
    },
  })
  if (!('output' in result)) throw new Error('Vite built something other than one bundle of a consumer.')
  const chunks = result.output.filter(file => file.type === 'chunk')
  const initial = new Set(chunks.filter(chunk => chunk.isEntry))
  // A set grows while it is walked, so this follows imports of imports.
  for (const { imports } of initial) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) initial.add(chunk)
  }
  return { initial: [...initial], lazy: chunks.filter(chunk => !initial.has(chunk)) }
}
