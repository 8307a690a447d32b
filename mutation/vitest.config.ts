import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import config from '../vite.config.js'
import { targets } from './targets.mjs'

/**
 * The unit tests of one target, over the mutated copy of the packages. Stryker links every `node_modules` of the copy to the
 * original, where one package would find another unmutated, so public names lead to the copy's own sources.
 */
const target = targets.find(({ name }) => name === process.env.GRID_KYC_MUTATE)
if (!target) throw new Error('GRID_KYC_MUTATE names no target. Run `pnpm mutation` instead of Stryker itself.')

const alias = readdirSync('packages').flatMap(folder => {
  const manifest = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'))
  return Object.entries<string | { default: string }>(manifest.exports).map(([subpath, file]) => ({
    find: new RegExp(`^${manifest.name}${subpath.slice(1)}$`),
    replacement: resolve('packages', folder, typeof file === 'string' ? file : file.default),
  }))
})

const projects = (config.test?.projects ?? []).flatMap(project => {
  if (typeof project !== 'object' || !('test' in project)) return []
  const name = String(project.test?.name)
  if (!target.projects.includes(name)) return []
  const setupFiles = [project.test?.setupFiles ?? [], name === 'unit' ? ['mutation/setup-dry-run.ts'] : []].flat()
  return [{ ...project, test: { ...project.test, setupFiles, include: target.tests, exclude: target.not } }]
})

const isRendered = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('.tsx'))

/** The quick tests first: a mutant is done with at its first failing test. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => isRendered(a) - isRendered(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

export default defineConfig({
  ...config,
  resolve: { alias },
  test: { ...config.test, projects, sequence: { sequencer: QuickFirst } },
})
