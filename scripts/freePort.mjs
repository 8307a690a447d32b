import { createServer } from 'node:net'

const taken = new Set()

/**
 * The port, or the next free one. A port it returned once is not returned again.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export async function freePort(wanted) {
  for (let port = wanted; port < 65_536; port++) {
    if (taken.has(port) || !(await isFree(port))) continue
    taken.add(port)
    return port
  }
  throw new Error(
    `Every port from ${wanted} up is taken, so the demo has nowhere to listen. Stop something and try again.`,
  )
}

/** @param {number} port @returns {Promise<boolean>} */
const isFree = port =>
  new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
