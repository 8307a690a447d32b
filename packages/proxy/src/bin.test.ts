import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runCli } from './cli/runCli.js'

const bin = fileURLToPath(new URL('./bin.ts', import.meta.url))

const start = (args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>(resolve => {
    const child = execFile(process.execPath, ['--import', 'tsx', bin, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? 1, out, err }),
    )
  })

it('prints and exits as the command does in this process', { timeout: 60_000 }, async () => {
  const lines: string[] = []
  await runCli(['doctor', '--help'], { env: {}, out: line => lines.push(line), err: () => undefined })
  expect(await start(['doctor', '--help'])).toEqual({ code: 0, out: `${lines.join('\n')}\n`, err: '' })
  const wrong = await start([])
  expect([wrong.code, wrong.out]).toEqual([2, ''])
  expect(wrong.err).toContain('Usage: grid-kyc-proxy')
})
