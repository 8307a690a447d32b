/** Checks what is published for browsers against the support floor: `browserslist` in `package.json`. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { newerThanFloor } from './checkSupport.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { browserslist } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
if (!existsSync(`${root}packages/react/dist`)) {
  console.error('There is no dist to look at, so the support floor was not checked. Run `pnpm build` first.')
  process.exit(1)
}
const files = ['packages/core/dist/**/*.js', 'packages/react/dist/**/*.js', 'packages/react/dist/*.css']
const found = await newerThanFloor(root, files)
for (const each of found) console.error(each)
console.log(`Support floor (${browserslist.join(', ')}): ${found.length} newer features without a fallback.`)
process.exit(found.length > 0 ? 1 : 0)
