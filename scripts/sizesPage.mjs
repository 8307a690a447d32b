import { sizeBudgets } from '../bench/sizeBudgets.mjs'

/** @type {Readonly<Record<string, string>>} */
const browserNames = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  ios_saf: 'Safari on iOS',
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(bytes % 1000 === 0 ? 0 : 1)} kB`

/** @param {string} query such as `firefox >= 115` */
function browserRow(query) {
  const [name = '', , version = ''] = query.split(' ')
  if (!browserNames[name] || !version) throw new Error(`sizesPage.mjs cannot read the browserslist query "${query}".`)
  return `| ${browserNames[name]} | ${version} |`
}

/** @param {string} name */
function sizeOf(name) {
  const budget = sizeBudgets.find(row => row.name === name)?.budget
  return budget === undefined ? '' : kilobytes(budget)
}

/** `docs/sizes.md`, from the budgets that `pnpm size` holds. @param {readonly string[]} browserslist */
export function sizesPage(browserslist) {
  const components = [
    ...new Set(sizeBudgets.flatMap(({ name, ui }) => (ui || name === 'styles.css' ? [] : (name.split(' ')[0] ?? [])))),
  ]
  const rows = components.map(
    name => `| \`${name}\` | ${sizeOf(`${name} lean`)} | ${sizeOf(name)} | ${sizeOf(`${name} whole`)} |`,
  )
  return `# Bundle sizes and browsers

This page is made from the code by \`pnpm sizes\`.

## Sizes

The most JavaScript that a production bundle loads for a component with its provider, gzipped and without React. \`npm test\`
measures every row and fails over it; \`pnpm size --json\` prints what was measured. Your app may have some of the shared
libraries already: TanStack Query, react-hook-form and zod. What a user needs later, such as the second step of a wizard or the
metadata of phone numbers, loads when it is needed.

| Component | Beside the shared libraries | With them | With all that loads later |
|---|---|---|---|
${rows.join('\n')}

The stylesheet is at most ${sizeOf('styles.css')}. Hooks from \`@grid-kyc/react/headless\` bring no markup.

## Browsers

| Browser | From version |
|---|---|
${browserslist.map(browserRow).join('\n')}

\`scripts/check-support.mjs\` holds the published JavaScript and CSS to these versions. In an older browser the components show one sentence
that says so. [What was verified, and where](../README.md#what-was-verified-and-where) lists the browsers in which tests ran.
`
}
