import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Plugin } from 'vitest/config'

/** Takes every dependency of the package in `folder` from there, wherever it is imported: one run with another React. */
export function resolveFrom(folder: string): Plugin {
  const require = createRequire(resolve(folder, 'package.json'))
  const names = Object.keys(require('./package.json').dependencies)
  return {
    name: `resolve-from:${folder}`,
    enforce: 'pre',
    resolveId(source) {
      // Not Vite's own resolver: React's plugin makes that one answer with the root's React.
      if (names.some(name => source === name || source.startsWith(`${name}/`))) return require.resolve(source)
    },
  }
}
