import { describe, expect, it } from 'vitest'
import { checkImports } from './checkImports.mjs'

/** A planted file, and what the check must say about it (undefined: nothing). */
const planted: [path: string, source: string, message: string | undefined][] = [
  ['packages/core/src/fields/Field.ts', `import { string } from 'zod/mini'`, 'core | may import: nothing'],
  ['packages/core/src/schema/schemaOf.ts', `import { string } from 'zod/mini'`, undefined],
  ['packages/core/src/schema/schemaOf.ts', `import { string } from 'zod'`, 'imports zod.'],
  ['packages/core/src/api/routes.ts', `import type { FC } from 'react'`, 'imports react.'],
  ['packages/core/src/api/routes.ts', `import { readFile } from 'node:fs'`, 'imports node:fs.'],
  [
    'packages/core/src/api/routes.ts',
    `export { x } from '../../../proxy/src/x.js'`,
    'imports packages/proxy/src/x.js.',
  ],
  ['packages/core/src/index.ts', `export * from './api/routes.js'`, undefined],
  ['packages/react/src/form/useA.ts', `import sdk from '@sumsub/websdk-react'`, 'only `import()` may'],
  ['packages/react/src/form/useA.ts', `const sdk = () => import('@sumsub/websdk-react')`, undefined],
  ['packages/react/src/form/useA.ts', `import { useQuery } from '@tanstack/react-query'`, undefined],
  [
    'packages/react/src/headless.ts',
    `export { Button } from './ui/Button.js'`,
    'imports packages/react/src/ui/Button.js',
  ],
  [
    'packages/react/src/ui/Button.tsx',
    `import type { Customer } from '@grid-kyc/core'`,
    'react/ui | may import: react',
  ],
  ['packages/react/src/form/A.tsx', `import { createClient } from '@grid-kyc/core'`, 'takes createClient'],
  ['packages/react/src/form/A.tsx', `import * as core from '@grid-kyc/core'`, 'takes createClient'],
  ['packages/react/src/form/A.tsx', `import type { Customer } from '@grid-kyc/core'`, undefined],
  ['packages/proxy/src/createGridProxy.ts', `import { createServer } from 'node:http'`, 'imports node:http.'],
  ['packages/proxy/src/node/toNodeHandler.ts', `import type { Server } from 'node:http'`, undefined],
  ['packages/proxy/src/store.ts', `import { createClient } from 'redis'`, 'a Redis client in `proxy/redis` only'],
  ['packages/proxy/src/a.ts', `import { createSandbox } from '@grid-kyc/sandbox'`, 'react, sandbox'],
  ['packages/sandbox/src/createSandbox.ts', `import { serve } from '@hono/node-server'`, 'hono for what is plain HTTP'],
  ['packages/sandbox/src/bin.ts', `import { serve } from '@hono/node-server'`, undefined],
  ['examples/onboarding/src/App.tsx', `import { A } from '../../../packages/react/src/A.js'`, 'any `src/` path'],
  ['stories/A.stories.tsx', `import a = require('../packages/core/src/index.js')`, 'any `src/` path'],
  ['stories/A.stories.tsx', `import { KycLinkButton } from '@grid-kyc/react'`, undefined],
  ['stories/A.stories.tsx', `import { A } from '@grid-kyc/react/src/A.js'`, 'any `src/` path'],
  ['packages/react/src/stray.ts', `import 'react'`, 'in no folder of the import table'],
]

describe('checkImports', () => {
  it.each(planted)('%s: %s', (path, source, message) => {
    const problems = checkImports({ [path]: source })
    if (message === undefined) expect(problems).toEqual([])
    else expect(problems).toEqual([expect.stringContaining(message)])
  })

  /** Files that are only imported, so that the check can tell a component from a hook. */
  const component = 'export {}'

  it('refuses a hook that imports a component, types included', () => {
    for (const source of [`import { A } from './A.js'`, `type A = import('./A.js').A`]) {
      expect(
        checkImports({ 'packages/react/src/form/useA.ts': source, 'packages/react/src/form/A.tsx': component }),
      ).toEqual([expect.stringContaining('must not: components')])
    }
  })

  it('refuses an import that goes up the order of the folders, and allows one that goes down', () => {
    const files = { 'packages/react/src/form/a.ts': '', 'packages/react/src/owners/b.ts': '' }
    expect(checkImports({ ...files, 'packages/react/src/owners/b.ts': `import '../form/a.js'` })).toEqual([])
    expect(
      checkImports({ ...files, 'packages/react/src/form/a.ts': `import type { B } from '../owners/b.js'` }),
    ).toEqual([expect.stringContaining('`form` is not above `owners`')])
  })

  it('lets every folder import a message file, wherever it lies', () => {
    expect(
      checkImports({
        'packages/react/src/messages/en.ts': `import '../owners/a.messages.js'`,
        'packages/react/src/owners/a.messages.ts': '',
      }),
    ).toEqual([])
  })

  it('refuses a headless entry that runs markup through another file, and allows its types', () => {
    const files = (kind: string) => ({
      'packages/react/src/headless.ts': `export { useA } from './form/useA.js'`,
      'packages/react/src/form/useA.ts': `import ${kind}{ b } from '../provider/b.js'`,
      'packages/react/src/provider/b.ts': `import ${kind}{ C } from './Root.js'`,
      'packages/react/src/provider/Root.tsx': `import { C } from '../ui/C.js'`,
      'packages/react/src/ui/C.tsx': component,
    })
    expect(checkImports(files('')).join()).toContain('provider/Root.tsx → packages/react/src/ui/C.tsx')
    expect(checkImports(files('type ')).join()).not.toContain('headless.ts →')
  })

  it('names an import cycle, type imports included', () => {
    expect(
      checkImports({
        'packages/core/src/a.ts': `import type { B } from './b.js'`,
        'packages/core/src/b.ts': `import { a } from './a.js'`,
      }),
    ).toEqual([expect.stringContaining('a.ts → packages/core/src/b.ts → packages/core/src/a.ts is an import cycle')])
  })

  it('says where, and quotes the row', () => {
    expect(checkImports({ 'packages/core/src/a.ts': `\nimport 'react'\n` })).toEqual([
      'packages/core/src/a.ts:2 imports react.\n' +
        '    core | may import: nothing; `core/schema` alone imports `zod/mini` | must not: React; DOM or Node globals other than what both share; other packages',
    ])
  })

  it('leaves tests alone, and refuses what it cannot read', () => {
    expect(checkImports({ 'packages/core/src/a.test.ts': `import '@grid-kyc/sandbox'` })).toEqual([])
    expect(() => checkImports({ 'packages/core/src/a.ts': 'import from' })).toThrow('cannot be parsed')
  })
})
