/**
 * Rows that are slower than their budget, have none, or were not measured.
 * @param {readonly { rows: RegExp, ratio: number, ours?: number }[]} budgets
 * @param {readonly { name: string, ratio: number, ours?: number }[]} measured
 * @returns {string[]}
 */
export function benchProblems(budgets, measured) {
  if (measured.length === 0) return ['Nothing was measured.']
  return measured.flatMap(({ name, ratio, ours = 0 }) => {
    const budget = budgets.find(({ rows }) => rows.test(name))
    if (!budget) return [`${name} has no budget.`]
    if (!Number.isFinite(ratio) || ratio <= 0) return [`${name} was not measured: its ratio is ${ratio}.`]
    if (budget.ours !== undefined && ours > budget.ours) return [`${name} is ${ours}, and may be ${budget.ours}.`]
    return ratio > budget.ratio ? [`${name} is ${ratio} times its floor, and may be ${budget.ratio}.`] : []
  })
}

/**
 * Budgets of no benchmark, such as one that was renamed or removed: they hold nothing.
 * @param {readonly { rows: RegExp }[]} budgets @param {readonly string[]} names
 */
export const idleBudgets = (budgets, names) =>
  budgets.filter(({ rows }) => !names.some(name => rows.test(name))).map(({ rows }) => `${rows} fits no benchmark.`)
