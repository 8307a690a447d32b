import { readFileSync } from 'node:fs'

const name = process.env.GRID_KYC_MUTATE
const { mutants } = JSON.parse(readFileSync(process.env.GRID_KYC_MUTANTS ?? '', 'utf8'))

/** One target's run; `pnpm mutation` sets both variables. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // Files without a mutant of the sample stay as they are.
  mutate: [...new Set(mutants.map((/** @type {{ file: string }} */ { file }) => file))],
  testRunner: 'vitest-files',
  vitest: { configFile: 'mutation/vitest.config.ts' },
  plugins: ['./mutation/vitestRunner.mjs', './mutation/sampleChecker.mjs'],
  checkers: ['sample'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  tempDirName: `.cache/stryker-${name}`,
  ignorePatterns: ['**/dist', '**/storybook-static', '/.reports', '/.cache', '/test-results', '/e2e/__screenshots__'],
  reporters: ['json'],
  jsonReporter: { fileName: `.reports/mutation/${name}.json` },
  allowConsoleColors: false,
  disableTypeChecks: true,
  // None: Stryker would rewrite its paths with an interface that TypeScript 7 does not have, and the copy lies as deep as it needs.
  tsconfigFile: 'none',
  // A machine that is busy with something else is slow, not stuck.
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 20,
}
