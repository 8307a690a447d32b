/**
 * @typedef {{ name: string, gzip: number, whole?: number }} Row
 * @typedef {{ name: string, budget: number, ui?: string[], whole?: number }} Budget
 */

/** @param {string} what @param {number | undefined} bytes @param {number} budget */
function overBudget(what, bytes, budget) {
  if (!bytes) return [`${what} was not measured, so nothing is known about its budget.`]
  return bytes > budget ? [`${what} is ${bytes} bytes, ${bytes - budget} over its budget.`] : []
}

/** What is over its budget, and what was not measured at all. @param {readonly Budget[]} budgets @param {readonly Row[]} rows */
export const sizeProblems = (budgets, rows) =>
  budgets.flatMap(({ name, budget, whole }) => {
    const row = rows.find(each => each.name === name)
    return [
      ...overBudget(name, row?.gzip, budget),
      ...(whole === undefined ? [] : overBudget(`${name} until all of it is rendered`, row?.whole, whole)),
    ]
  })

/**
 * Public components that may weigh anything.
 * @param {readonly string[]} components @param {readonly Budget[]} budgets @param {readonly string[]} except
 */
export function missingBudgets(components, budgets, except) {
  const held = new Set([...budgets.flatMap(({ name, ui }) => ui ?? [name.split(' ')[0] ?? '']), ...except])
  return components.filter(name => !held.has(name)).map(name => `${name} is public and has no budget.`)
}

/**
 * The components among what a module exports as values.
 * @param {string} source a module that does nothing but export from others
 */
export function exportedComponents(source) {
  return [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map(name => name.trim())
      .filter(name => /^[A-Z][a-z]/.test(name)),
  )
}

/**
 * Patterns that fit no module of any bundle, such as those of a folder that was renamed: they forbid nothing.
 * @param {readonly RegExp[]} patterns @param {readonly string[]} modules
 */
export const idlePatterns = (patterns, modules) =>
  patterns
    .filter(pattern => !modules.some(id => pattern.test(id)))
    .map(pattern => `${pattern} fits no module that is loaded anywhere, so it forbids nothing.`)
