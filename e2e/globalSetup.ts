import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const example = new URL('../examples/onboarding/vite.config.ts', import.meta.url)
const host = new URL('./host/vite.config.ts', import.meta.url)

/** The example, and the tests' own pages with the micro-frontends that are mounted in them. */
const builds = [
  { config: example, mode: 'production' },
  { config: host, mode: 'production' },
  { config: host, mode: 'react19' },
  { config: host, mode: 'react18' },
]

/** Builds the pages under test once. */
export default async function globalSetup() {
  for (const { config, mode } of builds) {
    await build({ configFile: fileURLToPath(config), mode, logLevel: 'warn' })
  }
}
