import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkLinks } from './checkLinks.mjs'

const read = (file: string) => readFileSync(file, 'utf8')
const { packageManager } = JSON.parse(read('package.json'))
const workflows = readdirSync('.github/workflows').map(name => ({ name, source: read(`.github/workflows/${name}`) }))

it.each(readdirSync('packages'))('%s says on npm what it is, where it comes from and what it needs', name => {
  const manifest = JSON.parse(read(`packages/${name}/package.json`))
  expect(manifest).toMatchObject({
    license: 'MIT',
    engines: { node: '>=20.19' },
    homepage: expect.stringContaining(`/packages/${name}#readme`),
    repository: { type: 'git', directory: `packages/${name}` },
    publishConfig: { access: 'public' },
  })
  expect(manifest.description.length).toBeGreaterThan(40)
  expect(manifest.keywords.length).toBeGreaterThan(3)
  expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'CHANGELOG.md']))
  expect(read(`packages/${name}/README.md`)).toMatch(new RegExp(`^# @grid-kyc/${name}\n`))
  expect(read(`packages/${name}/CHANGELOG.md`)).toContain(`## ${manifest.version}\n`)
})

it('carries one version in all packages', () => {
  const versions = readdirSync('packages').map(name => JSON.parse(read(`packages/${name}/package.json`)).version)
  expect(new Set(versions).size).toBe(1)
})

it('has links in the pages of packages that work on npm', () => {
  const page = 'packages/core/README.md'
  const repository = 'https://github.com/grid-kyc/grid-kyc/blob/main'
  const problems = (link: string) => checkLinks({ [page]: `[x](${link})`, 'docs/proxy.md': '# The proxy' }, existsSync)
  expect(problems('../../docs/proxy.md')).toEqual([expect.stringContaining('nowhere on npm')])
  expect(problems(`${repository}/docs/proxy.md#the-proxy`)).toEqual([])
  expect(problems(`${repository}/docs/nothing.md`)).toEqual([expect.stringContaining('no docs/nothing.md')])
  expect(problems(`${repository}/docs/proxy.md#nothing`)).toEqual([expect.stringContaining('no heading')])
})

it.each(workflows)('$name runs only actions of one commit, with no right that it does not name', ({ source }) => {
  const uses = [...source.matchAll(/uses: (\S+)/g)].map(([, action]) => action)
  expect(uses.length).toBeGreaterThan(0)
  expect(uses.filter(action => !/@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([])
  expect(parse(source).permissions).toEqual({ contents: 'read' })
  const pnpm = [...source.matchAll(/pnpm@[\d.]+/g)].map(([version]) => version)
  expect(new Set([...pnpm, packageManager]).size).toBe(1)
})
