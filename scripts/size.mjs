/** What the packages weigh in a consumer's production bundle. `--json`: only tell. Otherwise: fail over budget. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { sizeBudgets, standAlone, withoutBudget } from '../bench/sizeBudgets.mjs'
import { buildStylesheet } from './buildStylesheet.mjs'
import { bundleConsumer } from './bundleConsumer.mjs'
import { exportedComponents, idlePatterns, missingBudgets, sizeProblems } from './sizeProblems.mjs'

const react = ['react', 'react-dom']
const shared = ['@tanstack/react-query', 'react-hook-form', '@hookform/resolvers', 'zod']

/** @param {string} component @param {string} from */
const mounted = (component, from) => `
  import { createElement } from 'react'
  import { createRoot } from 'react-dom/client'
  import { GridKycProvider } from '@grid-kyc/react'
  import { ${component} } from '${from}'
  const app = createElement(GridKycProvider, { proxyUrl: '/api/grid', support: 'Contact us' }, createElement(${component}))
  createRoot(document.getElementById('root')).render(app)`

/** @param {import('./bundleConsumer.mjs').Chunk[]} chunks */
const weigh = chunks => chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)

/**
 * What is loaded until the modules are there that render every field of a form, or every item of a list.
 * @param {import('./bundleConsumer.mjs').Chunk[]} initial
 * @param {import('./bundleConsumer.mjs').Chunk[]} lazy
 * @param {RegExp} rendered
 */
function untilRendered(initial, lazy, rendered) {
  const needed = new Set([...initial, ...lazy.filter(({ moduleIds }) => moduleIds.some(id => rendered.test(id)))])
  if (needed.size === initial.length)
    throw new Error(`No chunk of its own has ${rendered}: name the module that renders the form or the list.`)
  // A set grows while it is walked, so this follows imports of imports.
  for (const { imports } of needed) {
    for (const chunk of lazy) if (imports.includes(chunk.fileName)) needed.add(chunk)
  }
  return [...needed]
}

/** @param {string[]} names */
const alone = names => `import { ${names} } from '@grid-kyc/react/ui'\nconsole.log(${names})`

/** Every module that any of the bundles has. @type {Set<string>} */
const modules = new Set()

/** @param {{ name: string, from?: string, ui?: string[], renderedBy?: RegExp }} row */
async function measure({ name, from = '@grid-kyc/react', ui, renderedBy }) {
  if (name === 'styles.css') {
    const source = fileURLToPath(new URL('../packages/react/src/styles.css', import.meta.url))
    return { name, gzip: gzipSync(await buildStylesheet(source)).length, lazy: 0, external: [] }
  }
  const [component = '', variant] = ui ? [] : name.split(' ')
  const external = variant === 'lean' ? [...react, ...shared] : react
  const { initial, lazy } = await bundleConsumer(ui ? alone(ui) : mounted(component, from), external)
  for (const { moduleIds } of [...initial, ...lazy]) for (const id of moduleIds) modules.add(id.replaceAll('\\', '/'))
  if (variant === 'whole') return { name, gzip: weigh([...initial, ...lazy]), lazy: 0, external }
  const whole = renderedBy && weigh(untilRendered(initial, lazy, renderedBy))
  return { name, gzip: weigh(initial), ...(whole && { whole }), lazy: weigh(lazy), external }
}

/** @type {{ name: string, gzip: number, whole?: number, lazy: number, external: string[] }[]} */
const rows = []
for (const row of sizeBudgets) {
  console.error(`Measuring ${row.name}`)
  rows.push(await measure(row))
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows, null, 2))
  process.exit(0)
}

const components = ['index', 'operators', 'ui'].flatMap(name =>
  exportedComponents(readFileSync(new URL(`../packages/react/src/${name}.ts`, import.meta.url), 'utf8')),
)
const problems = [
  ...sizeProblems(sizeBudgets, rows),
  ...missingBudgets(components, sizeBudgets, withoutBudget),
  ...idlePatterns([...new Set(standAlone.flatMap(({ without }) => without))], [...modules]),
]
for (const { name, from, without } of standAlone) {
  const { initial } = await bundleConsumer(`import { ${name} } from '${from}'\nconsole.log(${name})`, react)
  const loaded = initial.flatMap(chunk =>
    Object.keys(chunk.modules).filter(id => (chunk.modules[id]?.renderedLength ?? 0) > 0),
  )
  const unwanted = loaded.filter(id => without.some(pattern => pattern.test(id.replaceAll('\\', '/'))))
  if (unwanted.length > 0) problems.push(`${name} of ${from} alone also brings ${unwanted.join(', ')}.`)
}
const budgets = new Map(sizeBudgets.map(({ name, budget }) => [name, budget]))
console.table(
  rows.map(({ name, gzip, whole = '', lazy }) => ({ name, gzip, budget: budgets.get(name) ?? '', whole, lazy })),
)
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
