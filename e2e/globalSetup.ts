import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the page under test once, as production code. */
export default async function globalSetup() {
  const configFile = fileURLToPath(new URL('./host/vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'warn' })
}
