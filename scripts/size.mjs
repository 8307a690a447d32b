/** What the packages weigh in a consumer's production bundle. `--json`: only tell. Otherwise: fail over budget. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { sizeBudgets, standAlone } from '../bench/sizeBudgets.mjs'
import { buildStylesheet } from './buildStylesheet.mjs'
import { bundleConsumer } from './bundleConsumer.mjs'

const react = ['react', 'react-dom']
const shared = ['@tanstack/react-query', 'react-hook-form', '@hookform/resolvers', 'zod']

/** @param {string} component */
const mounted = component => `
  import { createElement } from 'react'
  import { createRoot } from 'react-dom/client'
  import { GridKycProvider, ${component} } from '@grid-kyc/react'
  const app = createElement(GridKycProvider, { proxyUrl: '/api/grid', support: 'Contact us' }, createElement(${component}))
  createRoot(document.getElementById('root')).render(app)`

/** @param {import('./bundleConsumer.mjs').Chunk[]} chunks */
const weigh = chunks => chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)

/**
 * What is loaded until the modules are there that draw every question of a form, or every item of a list.
 * @param {import('./bundleConsumer.mjs').Chunk[]} initial
 * @param {import('./bundleConsumer.mjs').Chunk[]} lazy
 * @param {RegExp} drawn
 */
function untilDrawn(initial, lazy, drawn) {
  const needed = new Set([...initial, ...lazy.filter(({ moduleIds }) => moduleIds.some(id => drawn.test(id)))])
  if (needed.size === initial.length)
    throw new Error(`No chunk of its own has ${drawn}: name the module that draws the form or the list.`)
  // A set grows while it is walked, so this follows imports of imports.
  for (const { imports } of needed) {
    for (const chunk of lazy) if (imports.includes(chunk.fileName)) needed.add(chunk)
  }
  return [...needed]
}

/** @param {string[]} names */
const alone = names => `import { ${names} } from '@grid-kyc/react/ui'\nconsole.log(${names})`

/** @param {{ name: string, ui?: string[], drawnBy?: RegExp }} row */
async function measure({ name, ui, drawnBy }) {
  if (name === 'styles.css') {
    const source = fileURLToPath(new URL('../packages/react/src/styles.css', import.meta.url))
    return { name, gzip: gzipSync(await buildStylesheet(source)).length, lazy: 0, external: [] }
  }
  const [component = '', lean] = name.split(' ')
  const external = lean ? [...react, ...shared] : react
  const { initial, lazy } = await bundleConsumer(ui ? alone(ui) : mounted(component), external)
  const whole = drawnBy && weigh(untilDrawn(initial, lazy, drawnBy))
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

/** @param {string} what @param {number} bytes @param {number | undefined} budget */
const overBudget = (what, bytes, budget) =>
  budget !== undefined && bytes > budget ? [`${what} is ${bytes} bytes, ${bytes - budget} over its budget.`] : []

const problems = sizeBudgets.flatMap(({ name, budget, whole }) => {
  const row = rows.find(each => each.name === name)
  return [
    ...overBudget(name, row?.gzip ?? 0, budget),
    ...overBudget(`${name} until all of it is drawn`, row?.whole ?? 0, whole),
  ]
})
for (const { name, from, without } of standAlone) {
  const { initial } = await bundleConsumer(`import { ${name} } from '${from}'\nconsole.log(${name})`, react)
  const modules = initial.flatMap(chunk =>
    Object.keys(chunk.modules).filter(id => (chunk.modules[id]?.renderedLength ?? 0) > 0),
  )
  const unwanted = modules.filter(id => without.some(pattern => pattern.test(id.replaceAll('\\', '/'))))
  if (unwanted.length > 0) problems.push(`${name} of ${from} alone also brings ${unwanted.join(', ')}.`)
}
const budgets = new Map(sizeBudgets.map(({ name, budget }) => [name, budget]))
console.table(
  rows.map(({ name, gzip, whole = '', lazy }) => ({ name, gzip, budget: budgets.get(name) ?? '', whole, lazy })),
)
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
