import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const pages = [
  new URL('./host/vite.config.ts', import.meta.url),
  new URL('../examples/onboarding/vite.config.ts', import.meta.url),
]

/** Builds the pages under test once, as production code: the tests' own, and the example. */
export default async function globalSetup() {
  for (const page of pages) await build({ configFile: fileURLToPath(page), logLevel: 'warn' })
}
