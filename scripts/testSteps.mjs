const vitest = (/** @type {string} */ name, /** @type {string[]} */ projects) =>
  `vitest run ${projects.map(project => `--project ${project}`).join(' ')} --reporter=default --reporter=json --outputFile.json=.reports/${name}.json`

/** A pattern for one title, whatever is in it. @param {string} title */
const exactly = title => `${title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`

/**
 * What `npm test` runs. `needs`: steps without which this one cannot be judged. `report`: where the runner leaves its
 * counts; a step without one counts as one. `again`: what Node is given to run tests as
 * often as said, without a retry.
 * @type {{
 *   name: string, command: string, needs?: string[], report?: string,
 *   again?: (tests: import('./tally.mjs').Named[], times: number) => string[],
 * }[]}
 */
export const steps = [
  { name: 'lint', command: 'biome check --error-on-warnings .' },
  { name: 'import table', command: 'node scripts/check-imports.mjs' },
  { name: 'licences', command: 'node scripts/check-licences.mjs' },
  { name: 'types', command: 'tsc -p tsconfig.json' },
  { name: 'redis for the tests', command: 'node scripts/ensure-redis.mjs' },
  {
    name: 'unit',
    command: vitest('unit', ['node', 'unit', 'unit-react18']),
    report: 'unit.json',
  },
  { name: 'browser for the tests', command: 'node scripts/ensure-browser.mjs --all' },
  {
    name: 'browser and stories',
    command: vitest('browser', ['browser', 'storybook']),
    needs: ['browser for the tests'],
    report: 'browser.json',
  },
  { name: 'build', command: 'node scripts/pnpm.mjs -r --filter "./packages/*" build' },
  { name: 'support floor', command: 'node scripts/check-support.mjs', needs: ['build'] },
  { name: 'packages', command: 'node scripts/check-packages.mjs', needs: ['build'], report: 'packages.json' },
  {
    name: 'quickstart',
    command: 'node scripts/check-quickstart.mjs',
    needs: ['build', 'browser for the tests'],
  },
  { name: 'size', command: 'node scripts/size.mjs' },
  { name: 'docs', command: 'node scripts/check-docs.mjs && node scripts/docs-site.mjs' },
  { name: 'storybook', command: 'storybook build -o storybook-static --disable-telemetry --quiet' },
  {
    name: 'e2e',
    // Chromium, and Firefox and WebKit through drivers of our own: one run builds the pages once for all of them.
    command: 'playwright test',
    needs: ['browser for the tests'],
    report: 'e2e.json',
    again: (tests, times) => [
      ...['node_modules/@playwright/test/cli.js', 'test', '--retries=0', `--repeat-each=${times}`, '--reporter=list'],
      ...['--grep', tests.map(({ title }) => exactly(title.split(' › ').at(-1) ?? '')).join('|')],
      ...tests.map(({ location = '' }) => location),
    ],
  },
  { name: 'unused code', command: 'knip' },
]
