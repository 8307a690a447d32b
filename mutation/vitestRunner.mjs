import { PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { strykerPlugins as plugins, strykerValidationSchema } from '@stryker-mutator/vitest-runner'

/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */
/** @typedef {{ name: string, result?: { state?: string } }} TestFile */

const vitest = /** @type {{ factory: ((injector: unknown) => TestRunner) & { inject: ['$injector'] } }} */ (
  /** @type {unknown} */ (plugins[0])
)

/** The runner keeps Vitest to itself, and it alone knows. @param {TestRunner} runner */
const brokenFile = runner =>
  /** @type {{ ctx: { state: { getFiles(): TestFile[] } } }} */ (/** @type {unknown} */ (runner)).ctx.state
    .getFiles()
    .find(({ result }) => result?.state === 'fail')

/**
 * Stryker's runner looks at tests alone, and a file that cannot be loaded has none. Vitest fails with it, so a mutant that
 * does this is noticed; without any mutant it would make every mutant look noticed.
 */
const createRunner = Object.assign(
  (/** @type {unknown} */ injector) => {
    const runner = vitest.factory(injector)
    const dryRun = runner.dryRun.bind(runner)
    const mutantRun = runner.mutantRun.bind(runner)
    runner.dryRun = async options => {
      const result = await dryRun(options)
      if (result.status !== DryRunStatus.Complete) return result
      if (result.tests.some(({ status }) => status === TestStatus.Failed)) return result
      const file = brokenFile(runner)
      return file ? { status: DryRunStatus.Error, errorMessage: `${file.name} cannot be loaded.` } : result
    }
    runner.mutantRun = async options => {
      const result = await mutantRun(options)
      if (result.status !== MutantRunStatus.Survived) return result
      const file = brokenFile(runner)
      if (!file) return result
      const failureMessage = `${file.name} cannot be loaded.`
      return { status: MutantRunStatus.Killed, killedBy: [], nrOfTests: result.nrOfTests, failureMessage }
    }
    return runner
  },
  { inject: vitest.factory.inject },
)

export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: 'vitest-files', factory: createRunner }]
export { strykerValidationSchema }
