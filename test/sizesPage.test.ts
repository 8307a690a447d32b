import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sizeBudgets } from '../bench/sizeBudgets.mjs'
import { sizesPage } from '../scripts/sizesPage.mjs'

const cells = (page: string) =>
  page
    .split('\n')
    .map(line => line.replace(/\s*\|\s*/g, '|').replace(/-{3,}/g, '---'))
    .join('\n')
    .trim()

it('docs/sizes.md is what `pnpm sizes` makes', () => {
  const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(cells(readFileSync('docs/sizes.md', 'utf8'))).toBe(cells(sizesPage(browserslist)))
})

it('has a row for every component with a budget, and fails for a browser it cannot name', () => {
  const page = sizesPage(['firefox >= 115'])
  const names = sizeBudgets.filter(({ name, ui }) => !ui && name !== 'styles.css').map(({ name }) => name.split(' ')[0])
  expect(names.filter(name => !page.includes(`| \`${name}\` |`))).toEqual([])
  expect(page).toContain('| Firefox | 115 |')
  expect(() => sizesPage(['op_mini all'])).toThrow('cannot read')
})
