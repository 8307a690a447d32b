/** `npm run storybook`: every component in every state, at http://localhost:6006. Asks nothing of the network but an install. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { install } from './pnpm.mjs'

if (!install()) process.exit(1)
const cwd = fileURLToPath(new URL('..', import.meta.url))
const command = 'npx storybook dev -p 6006 --ci --disable-telemetry --no-version-updates'
process.exit(spawnSync(command, { cwd, shell: true, stdio: 'inherit' }).status ?? 1)
