import { spawn } from 'node:child_process'

/** @type {Map<import('node:child_process').ChildProcess, Promise<void>>} */
const running = new Map()
let stopping = false

/**
 * Starts a Node program that serves. Its output is kept back, because what the person needs of it is one line; it is
 * shown when the program ends by itself.
 * @param {{ name: string, args: string[], cwd: string, env: Record<string, string>, failed: () => void }} server
 */
export function startServer({ name, args, cwd, env, failed }) {
  let output = ''
  // Node itself rather than a .cmd or a shell, so that ending this process ends the server, on Windows too.
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output = (output + text).slice(-20_000)
    })
  }
  running.set(
    child,
    new Promise(ended =>
      child.once('close', code => {
        running.delete(child)
        ended()
        if (stopping) return
        console.error(`The ${name} ended by itself${code === null ? '' : ` with code ${code}`}. It said:\n${output}`)
        failed()
      }),
    ),
  )
  return { output: () => output }
}

/** Ends every server that was started and waits until they are gone. */
export async function stopServers() {
  stopping = true
  const ended = [...running.values()]
  for (const child of running.keys()) child.kill()
  await Promise.all(ended)
}
