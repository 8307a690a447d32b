import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of the soak test. */
export interface SoakChild {
  readonly child: ChildProcess
  /** What it said first: its port or URL. */
  readonly first: Record<string, unknown>
  stop(): Promise<void>
}

/** Starts a script of this folder as a process and waits for the first thing it says. */
export async function startChild(
  script: string,
  env: Record<string, string>,
  { flags = [], isSilent = false }: { flags?: string[]; isSilent?: boolean } = {},
): Promise<SoakChild> {
  const path = fileURLToPath(new URL(`${script}.ts`, import.meta.url))
  const child = fork(path, { execArgv: [...flags, '--import', 'tsx'], env: { ...process.env, ...env } })
  const first = isSilent ? {} : ((await once(child, 'message'))[0] as Record<string, unknown>)
  return {
    child,
    first,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
