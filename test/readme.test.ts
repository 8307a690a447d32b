import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const readme = read('README.md').replaceAll('\n', ' ')
const { browserslist, engines } = JSON.parse(read('package.json'))

it('README.md names the support floor that the build is held to', () => {
  const [, chrome, edge, firefox, safari] =
    /(?=chrome >= (\d+))(?=.*edge >= (\d+))(?=.*firefox >= (\d+))(?=.*safari >= ([\d.]+))/.exec(browserslist.join()) ??
    []
  expect(chrome).toBe(edge)
  expect(readme).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox} ESR and Safari ${safari}`)
})

it('README.md names the Node version of package.json', () => {
  expect(readme).toContain(`Node ${engines.node.replace('>=', '')} or newer`)
})

it("README.md names the installed version of the provider's SDK", () => {
  const { version } = JSON.parse(read('node_modules/@sumsub/websdk-react/package.json'))
  expect(readme).toContain(`\`@sumsub/websdk-react\` ${version.split('.').slice(0, 2).join('.')}`)
})

it('README.md counts the host pages', () => {
  const spec = read('e2e/host-pages.spec.ts')
  const items = (list: string) => list.split(',').length
  const [, shrinking = ''] = /const shrinking = \[(.*)\]/.exec(spec) ?? []
  const [, locales = ''] = /\.\.\.\[(.*)\]\.map\(locale/.exec(spec) ?? []
  // One entry stands for every shrinking place, and one for every locale.
  const names = spec.slice(spec.indexOf('const cases')).match(/\bname: ['`]/g) ?? []
  expect(readme).toContain(`${names.length - 2 + items(shrinking) + items(locales)} host pages`)
})

it('README.md says how many stories run in WebKit, and how many customers are imported', () => {
  expect(readme).toContain('every second story')
  expect(read('e2e/remote/stories.spec.ts')).toContain('at % 2 === 0')
  expect(readme).toContain('an import of 4,000 customers')
  expect(read('e2e/remote/journeys.spec.ts')).toContain('length: 4_000')
})

it('README.md names the tools of the consumers that npm test builds', () => {
  const { length } = ['Vite', 'webpack', 'esbuild', 'Next', 'Vitest', 'Jest'].filter(
    tool => readme.includes(tool) && read('test/consumers/consumers.mjs').includes(tool),
  )
  expect(length).toBe(6)
})

it('[F4] the guides and the types say that money is blocked while a verification is open, and how', () => {
  const guide = (name: string) => read(`docs/${name}.md`).replaceAll(/\s+/g, ' ')
  expect(guide('server-authorization')).toContain('let the customer set up the account but block funding and payments')
  expect(guide('server-authorization')).toContain('mayTransact')
  for (const name of ['gate', 'kyc-link'])
    expect(guide(name)).toMatch(/not an authorization check.*Before you move money/)
  expect(guide('going-live')).toMatch(/Money moves only after .*mayTransact/)
  expect(guide('reference')).toMatch(/`whilePending` .* while Grid reviews .* without moving money/)
})
