import { expect, it } from 'vitest'
import { checkClientDirectives } from './checkClientDirectives.mjs'

it.each([
  ['a hook', `'use client'\nimport { useState } from 'react'`, undefined],
  ['a hook without it', `import { useState } from 'react'`, 'must begin with'],
  ['a hook of ours without it', `import { useKycLink } from './useKycLink.js'`, 'must begin with'],
  ['a query without it', `import { useQuery } from '@tanstack/react-query'`, 'must begin with'],
  ['a query that is only described', `import { queryOptions } from '@tanstack/react-query'`, undefined],
  ['an event handler', `'use client'\njsx('button', { onClick: () => go() })`, undefined],
  ['an event handler without it', `jsx('button', { onClick: () => go() })`, 'must begin with'],
  ['a handler that is only passed on', `jsx('button', { onClick })`, undefined],
  ['a callback of something that is not markup', `listen({ onMessage: () => read() })`, undefined],
  ['markup', `import { jsx } from 'react/jsx-runtime'\nimport { forwardRef } from 'react'`, undefined],
  ['markup with it', `'use client'\nimport { forwardRef } from 'react'`, 'nothing in it needs'],
  ['useId alone', `import { useId } from 'react'`, undefined],
  ['useId with it', `'use client'\nimport { useId } from 'react'`, undefined],
  ['an entry that only lists names', `export { useKycLink } from './useKycLink.js'`, undefined],
])('%s', (_name, source, message) => {
  const problems = checkClientDirectives({ 'a.js': source })
  expect(problems).toEqual(message === undefined ? [] : [expect.stringContaining(message)])
})

it('fails when there is no module at all', () => {
  expect(checkClientDirectives({})).toHaveLength(1)
})
