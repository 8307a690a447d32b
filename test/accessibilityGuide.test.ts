import { readFileSync } from 'node:fs'
import { en } from '@grid-kyc/react/en'
import { expect, it } from 'vitest'

it('quotes the words that a person hears today', () => {
  const guide = readFileSync(new URL('../docs/accessibility.md', import.meta.url), 'utf8')
  const flow = guide.slice(guide.indexOf('## How a flow sounds'), guide.indexOf('## What is not tested here'))
  const quoted = [...flow.matchAll(/“([^”]+)”/g)].map(([, text]) => text)
  const known = new Set<string>(Object.values(en))
  expect(quoted.length).toBeGreaterThan(8)
  expect(quoted.filter(text => !known.has(text ?? ''))).toEqual([])
})
