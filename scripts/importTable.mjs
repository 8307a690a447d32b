/**
 * One row of the import table. `files` says whose imports it is about (the first row that matches counts), `inside` which
 * paths of the repository they may reach, `packages` which packages; `lazy` ones only by `import()`. A `*` stands for
 * anything. `names` are exports of an allowed package that this room must not take; `never` overrides all.
 * @typedef {{
 *   room: string, may: string, mustNot: string, files: RegExp, inside: string[], packages: string[],
 *   lazy?: string[], names?: Record<string, string[]>, never?: RegExp
 * }} Row
 */

const reactHooks = ['packages/react/src/hooks/*', 'packages/react/src/words/*']
const core = {
  may: 'nothing; `core/schema` alone imports `zod/mini`',
  mustNot: 'React; DOM or Node globals other than what both share; other packages',
}
const proxy = {
  may: 'core, a streaming multipart parser; a Redis client in `proxy/redis` only, adapters in `proxy/node`, `proxy/next` only',
  mustNot: 'react, sandbox, another router than the route table',
}
const sandbox = {
  may: 'core (fields, documents, routes), hono for what is plain HTTP',
  mustNot: "react, proxy, core's words for people",
}
const hooks = {
  may: 'core, react, react-hook-form, @tanstack/react-query; `@sumsub/websdk-react` by one lazy import',
  mustNot: '`react/ui`, `react/components`',
}

/** Who may import what. */
/** @type {Row[]} */
export const importTable = [
  {
    ...core,
    room: 'core/schema',
    files: /^packages\/core\/src\/schema(\/|\.ts$)/,
    inside: ['packages/core/src/*'],
    packages: ['zod/mini'],
  },
  {
    ...core,
    room: 'core',
    files: /^packages\/core\/src\//,
    inside: ['packages/core/src/*'],
    packages: [],
  },
  {
    ...hooks,
    room: 'react/hooks',
    files: /^packages\/react\/src\/(hooks\/|headless\.ts$)/,
    inside: reactHooks,
    packages: ['@grid-kyc/core', 'react', 'react-dom', 'react-hook-form', '@tanstack/react-query'],
    lazy: ['@grid-kyc/core/schema', '@sumsub/websdk-react'],
  },
  {
    room: 'react/ui/ComboboxSearch',
    may: 'react, one lazy headless library where needed; all words come as props',
    mustNot: 'core, hooks',
    // Itself only ever imported by `import()`, so that the library in it is lazy.
    files: /^packages\/react\/src\/ui\/ComboboxSearch\.tsx$/,
    inside: ['packages/react/src/ui/*'],
    packages: ['react', 'downshift'],
  },
  {
    room: 'react/ui',
    may: 'react, one lazy headless library where needed; all words come as props',
    mustNot: 'core, hooks',
    files: /^packages\/react\/src\/ui(\/|\.ts$)/,
    inside: ['packages/react/src/ui/*'],
    packages: ['react', 'react-dom'],
  },
  {
    room: 'react/words',
    may: 'the words beside each component, core types and pure tables',
    mustNot: 'the client, hooks, ui, components themselves',
    files: /^packages\/react\/src\/(words\/|[a-z]{2}\.ts$)/,
    inside: ['packages/react/src/words/*', 'packages/react/src/*.words.js'],
    packages: ['@grid-kyc/core', 'react'],
    names: { '@grid-kyc/core': ['createClient'] },
  },
  {
    room: 'react/components',
    may: 'hooks, ui, words, core types and pure tables; a lazy QR encoder',
    mustNot: 'the client, fetch',
    files: /^packages\/react\/src\/(components\/|(index|operators)\.ts$)/,
    inside: ['packages/react/src/*'],
    packages: ['@grid-kyc/core', 'react', 'react-dom'],
    lazy: ['lean-qr', 'lean-qr/*'],
    names: { '@grid-kyc/core': ['createClient'] },
  },
  {
    ...proxy,
    room: 'proxy/redis',
    files: /^packages\/proxy\/src\/redis\//,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', 'redis', '@redis/client', 'ioredis'],
  },
  {
    ...proxy,
    room: 'proxy/node',
    files: /^packages\/proxy\/src\/(node\/|bin\.ts$)/,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', 'node:*'],
  },
  {
    ...proxy,
    room: 'proxy/next',
    files: /^packages\/proxy\/src\/next\//,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', 'next/*'],
  },
  {
    ...proxy,
    room: 'proxy',
    files: /^packages\/proxy\/src\//,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', 'multipasta', 'multipasta/*', '@mjackson/multipart-parser'],
  },
  {
    ...sandbox,
    room: 'sandbox/node',
    files: /^packages\/sandbox\/src\/(node\/|bin\.ts$)/,
    inside: ['packages/sandbox/src/*'],
    packages: ['@grid-kyc/core', 'hono', 'hono/*', '@hono/node-server', '@hono/node-server/*', 'node:*'],
  },
  {
    ...sandbox,
    room: 'sandbox',
    files: /^packages\/sandbox\/src\//,
    inside: ['packages/sandbox/src/*'],
    packages: ['@grid-kyc/core', '@grid-kyc/core/schema', 'hono', 'hono/*'],
  },
  {
    room: 'stories, e2e, examples',
    may: 'packages by their public names',
    mustNot: 'any `src/` path',
    files: /^(stories|\.storybook|e2e|examples|bench|docs)\//,
    inside: ['stories/*', '.storybook/*', 'e2e/*', 'examples/*', 'bench/*', 'docs/*', 'scripts/*', 'test/*'],
    packages: ['*'],
    never: /^@grid-kyc\/[^/]+\/(src|dist)/,
  },
]
