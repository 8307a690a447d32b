import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grid-kyc-ci-'))
  mkdirSync(join(folder, 'checkout/.ci'), { recursive: true })
  copyFileSync('.ci/run', join(folder, 'checkout/.ci/run'))
  writeFileSync(join(folder, 'checkout/package.json'), JSON.stringify({ scripts: { test: 'node test.cjs' } }))
  writeFileSync(join(folder, 'checkout/test.cjs'), 'console.log("compared with", process.env.GRID_OPENAPI)')
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(description?: string) {
  const { GRID_OPENAPI: _, ...rest } = process.env
  const env = description === undefined ? rest : { ...rest, GRID_OPENAPI: description }
  const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'checkout/.ci/run')], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe.skipIf(process.platform === 'win32')('what CI runs', () => {
  it('compares with the description beside the checkout', () => {
    mkdirSync(join(folder, 'shared/contract'), { recursive: true })
    writeFileSync(join(folder, 'shared/contract/grid-kyc-full.openapi.yaml'), 'openapi: 3.1.0')
    const { status, said } = run()
    expect(said).toMatch(/compared with .*grid-kyc-full\.openapi\.yaml/)
    expect(status).toBe(0)
  })

  it('fails when the place beside the checkout has none', () => {
    mkdirSync(join(folder, 'shared'))
    const { status, said } = run()
    expect(status).toBe(1)
    expect(said).not.toContain('compared')
  })

  it('fails when GRID_OPENAPI leads nowhere', () => {
    expect(run(join(folder, 'nowhere.yaml'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('nowhere.yaml'),
    })
  })

  it('says so when there is none to compare with', () => {
    expect(run()).toMatchObject({ status: 0, said: expect.stringContaining('are skipped') })
  })
})
