import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const demo = fileURLToPath(new URL('demo.mjs', import.meta.url))

/** Windows has no Ctrl-C that one process can send another. */
it.skipIf(process.platform === 'win32')(
  'the demo prints one URL, answers there, and ends with Ctrl-C',
  async () => {
    const child = spawn(process.execPath, [demo], { stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      const lines: string[] = []
      let url = ''
      for await (const line of createInterface(child.stdout)) {
        lines.push(line)
        if (/^https?:\/\/\S+$/.test(line)) {
          url = line
          break
        }
      }
      expect(lines.filter(line => line.includes('://'))).toEqual([url])
      expect(await (await fetch(url)).text()).toContain('<div id="root">')
      expect((await fetch(new URL('/api/grid/session', url))).status).toBe(401)

      child.kill('SIGINT')
      expect(await once(child, 'exit')).toEqual([0, null])
      await expect(fetch(url)).rejects.toThrow()
    } finally {
      child.kill('SIGKILL')
    }
  },
  60_000,
)
