/**
 * The groups of files that import each other in a circle (strongly connected components of two files or more), each as a
 * path that starts and ends with the same file.
 * @param {Record<string, string[]>} graph the files that each file imports
 * @returns {string[][]}
 */
export function importCycles(graph) {
  /** @type {Map<string, { index: number, low: number, onStack: boolean }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const groups = []

  /** Tarjan's algorithm. @param {string} file */
  function visit(file) {
    const node = { index: seen.size, low: seen.size, onStack: true }
    seen.set(file, node)
    stack.push(file)
    for (const target of graph[file] ?? []) {
      const known = seen.get(target)
      if (!known) node.low = Math.min(node.low, visit(target).low)
      else if (known.onStack) node.low = Math.min(node.low, known.index)
    }
    if (node.low === node.index) {
      const group = stack.splice(stack.indexOf(file))
      for (const member of group) /** @type {{ onStack: boolean }} */ (seen.get(member)).onStack = false
      if (group.length > 1) groups.push(group)
    }
    return node
  }

  for (const file of Object.keys(graph)) if (!seen.has(file)) visit(file)
  return groups.map(group => circleIn(group, graph))
}

/** One circle through the first file of a group. @param {string[]} group @param {Record<string, string[]>} graph */
function circleIn(group, graph) {
  const start = /** @type {string} */ (group[0])
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [start]
  for (const file of queue) {
    for (const target of graph[file] ?? []) {
      if (!group.includes(target) || cameFrom.has(target)) continue
      cameFrom.set(target, file)
      queue.push(target)
    }
  }
  const path = [start]
  for (let file = cameFrom.get(start); file !== undefined && file !== start; file = cameFrom.get(file))
    path.unshift(file)
  return [start, ...path]
}
