/** `node scripts/check-release.mjs v1.2.3`: the tag, every package and the newest entry of each changelog are one version. */
import { readFileSync } from 'node:fs'

const version = process.argv[2]?.replace(/^v/, '')
const problems = ['core', 'proxy', 'react', 'sandbox'].flatMap(name => {
  const read = (/** @type {string} */ file) =>
    readFileSync(new URL(`../packages/${name}/${file}`, import.meta.url), 'utf8')
  const carried = JSON.parse(read('package.json')).version
  const newest = /^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]
  return [
    ...(carried === version ? [] : [`packages/${name} is ${carried}, and the tag is ${version}.`]),
    ...(newest === version
      ? []
      : [`The changelog of packages/${name} begins with ${newest}, and the tag is ${version}.`]),
  ]
})
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
