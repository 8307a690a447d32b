/** Builds the package it is run in: one module per source module with its declarations, and the stylesheet where there is one. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { buildStylesheet } from './buildStylesheet.mjs'

// A module that was renamed or deleted must not be published from an older build.
rmSync('dist', { recursive: true, force: true })

const compiled = spawnSync('tsc', ['-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (compiled.status !== 0) process.exit(compiled.status ?? 1)

if (existsSync('src/styles.css')) {
  writeFileSync('dist/styles.css', await buildStylesheet('src/styles.css'))
  // TypeScript refuses a side-effect import that has no declaration.
  writeFileSync('dist/styles.css.d.ts', 'export {}\n')
  copyFileSync('src/tokens.json', 'dist/tokens.json')
}
