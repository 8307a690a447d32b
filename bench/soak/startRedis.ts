import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A real Redis that keeps what it was given over a crash, as `docs/proxy.md` asks for. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'grid-kyc-redis-'))
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  let redis: ChildProcess

  async function start(): Promise<void> {
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', '--dir', folder]
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', ...durable])
    for await (const line of createInterface({ input: redis.stdout as NodeJS.ReadableStream })) {
      if (line.includes('Ready to accept connections')) break
    }
    // Its later output is read too: a full pipe would stop it.
    redis.stdout?.resume()
  }

  async function stop(): Promise<void> {
    const ended = once(redis, 'exit')
    redis.kill('SIGKILL')
    await ended
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    async remove() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
