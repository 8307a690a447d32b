import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Starts `proxyProcess` and speaks with it. */
export async function startProxyProcess(env: { GRID_URL: string; CUSTOMER_ID: string; SIDE: 'ours' | 'floor' }) {
  const script = fileURLToPath(new URL('proxyProcess.ts', import.meta.url))
  const child = fork(script, { execArgv: ['--import', 'tsx'], env: { ...process.env, ...env } })
  const ask = async (message: unknown) => {
    child.send(message as object)
    return (await once(child, 'message'))[0]
  }
  const [{ port }] = await once(child, 'message')
  return {
    url: `http://127.0.0.1:${port}/api/grid`,
    /** The most bytes it has held since the last call. */
    memory: async (): Promise<number> => (await ask('memory')).most,
    ingest: ask,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
