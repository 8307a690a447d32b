import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contrastRatio } from '../../../test/contrastRatio.js'
import tokens from './tokens.json' with { type: 'json' }

type Token = { about: string; value?: string; light?: string; dark?: string }
const sheet = readFileSync(join(import.meta.dirname, 'styles.css'), 'utf8')
const table: Record<string, Token> = tokens

it('lists exactly the properties the stylesheet reads', () => {
  const read = new Set([...sheet.matchAll(/var\(--gk-([a-z-]+)/g)].map(([, name]) => name))
  expect([...read].sort()).toEqual(Object.keys(table).sort())
})

it.each(Object.entries(table))('knows the default of --gk-%s', (name, token) => {
  const value = token.value ?? `var(--_if-light, ${token.light}) var(--_if-dark, ${token.dark})`
  expect(sheet).toContain(`var(--gk-${name}, ${value})`)
  expect(token.about).not.toBe('')
})

it('needs no specificity: every rule can be overridden by any rule', () => {
  const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)
  const selectors = [...rules]
    .map(([, selector]) => (selector ?? '').trim())
    .filter(each => !/^@|^(to|from|\d+%)$/.test(each))
  expect(selectors.length).toBeGreaterThan(100)
  // A pseudo-element is not allowed in :where().
  for (const selector of selectors) expect(selector).toMatch(/^:where\([\s\S]*\)(::[a-z-]+)?$/)
})

it('writes logical shorthands out where a variable is in them: WebKit loses those at `all: revert-layer`', () => {
  const shorthand = /(?:margin|padding|border|inset)-(?:block|inline)(?:-start|-end)?:[^;]*var\(/g
  const isLonghand = /^(?:margin|padding|inset)-(?:block|inline)-(?:start|end):/
  expect([...sheet.matchAll(shorthand)].map(([each]) => each).filter(each => !isLonghand.test(each))).toEqual([])
})

const colour = (name: string, theme: 'light' | 'dark') => table[`color-${name}`]?.[theme] ?? ''

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'control']
const text = [
  ...['text', 'text-muted', 'accent', 'danger'].flatMap(ink => grounds.map(ground => [ink, ground] as const)),
  ...['success', 'warning', 'danger'].flatMap(tone => [
    [tone, `${tone}-soft`] as const,
    ['text', `${tone}-soft`] as const,
  ]),
  ...['text', 'text-muted', 'accent', 'accent-hover'].map(ink => [ink, 'progress-soft'] as const),
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-hover'] as const,
]
const edges = ['border-control', 'focus', 'accent', 'danger'].flatMap(edge =>
  ['surface', 'surface-raised', 'control'].map(ground => [edge, ground] as const),
)

for (const theme of ['light', 'dark'] as const) {
  it.each(text)(`can be read in the ${theme} theme: %s on %s`, (ink, ground) => {
    expect(contrastRatio(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(edges)(`can be seen in the ${theme} theme: %s on %s`, (edge, ground) => {
    expect(contrastRatio(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
}
