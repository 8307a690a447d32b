import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { serveSandbox } from './node/serveSandbox.js'

const bin = fileURLToPath(new URL('./bin.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
let child: ChildProcess | undefined

afterEach(() => child?.kill('SIGKILL'))

/** Starts the command and waits for a line of its output. */
async function start(args: string[], wanted: RegExp, env: Record<string, string> = {}): Promise<string> {
  child = spawn(process.execPath, ['--import', 'tsx', bin, ...args], { cwd: root, env: { ...process.env, ...env } })
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      if (wanted.test(said)) resolve(said)
    }
    child?.stdout?.on('data', listen)
    child?.stderr?.on('data', listen)
    child?.once('exit', () => reject(new Error(`The command ended: ${said}`)))
  })
}

it('says where it listens and which key it signs with, takes the next port, and ends on Ctrl-C', async () => {
  const taken = await serveSandbox()
  const port = Number(new URL(taken.origin).port)
  const credentials = { GRID_CLIENT_ID: 'me', GRID_CLIENT_SECRET: 'secret' }
  const said = await start(['--port', String(port)], /-----END PUBLIC KEY-----/, credentials)
  await taken.stop()
  expect(said).toContain(`Port ${port} is taken`)
  const url = /http:\/\/127\.0\.0\.1:\d+\/grid\/2025-10-13/.exec(said)?.[0]
  const headers = { authorization: `Basic ${btoa('me:secret')}` }
  expect((await fetch(`${url}/config`, { headers })).status).toBe(200)
  child?.kill('SIGINT')
  const [code] = await once(child as ChildProcess, 'exit')
  expect(code).toBe(0)
}, 30_000)

it('refuses a port that is none', async () => {
  await expect(start(['--port', 'many'], /never/)).rejects.toThrow('--port many is no port')
}, 30_000)
