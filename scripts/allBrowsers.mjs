/** Runs every play of every story in Firefox, half of them in WebKit, the layout comparison, and all plays on translated pages. */
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('playwright', ['test', 'e2e/remote', 'e2e/translated.spec.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ALL_BROWSERS: '1' },
})
process.exit(status ?? 1)
