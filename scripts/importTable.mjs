/**
 * One row of the import table. `files` says whose imports it is about (the first row that matches counts), `inside` which
 * paths of the repository they may reach, `outside` which of these they may not, `packages` which packages; `lazy` ones only
 * by `import()`; `without` names files that must not be reached through other files either (type imports do not count). A `*` matches anything. `names` are exports of an allowed package that this folder must not take;
 * `never` overrides all.
 * @typedef {{
 *   folder: string, may: string, mustNot: string, files: RegExp, inside: string[], packages: string[],
 *   outside?: RegExp, without?: RegExp, lazy?: string[], names?: Record<string, string[]>, never?: RegExp
 * }} Row
 */

/** Every source file of the React package; the order of its folders is a table of its own, below. */
const reactSource = ['packages/react/src/*']
const core = {
  may: 'nothing; `core/schema` alone imports `zod/mini`',
  mustNot: 'React; DOM or Node globals other than what both share; other packages',
}
const proxy = {
  may: 'core, zod, a streaming multipart parser; a Redis client in `proxy/redis` only, adapters in `proxy/node`, `proxy/next` only',
  mustNot: 'react, sandbox, another router than the route table',
}
const sandbox = {
  may: 'core (fields, documents, routes), zod, hono for what is plain HTTP',
  mustNot: "react, proxy, core's texts for people",
}
const hooks = {
  may: 'core, react, react-hook-form, @tanstack/react-query; `@sumsub/websdk-react` by one lazy import',
  mustNot: 'components (`.tsx`)',
}

/**
 * The folders of `packages/react/src`, from the lowest to the highest. A file may import from its own folder and from lower
 * rows; within the first row also from its neighbours. Message files (`*.messages.ts`) import nothing, so every folder may
 * import them.
 */
export const reactFolders = [
  ['ui', 'provider', 'store', 'lazy', 'messages'],
  ['form'],
  ['status', 'contact', 'verification'],
  ['documents'],
  ['owners'],
  ['issues'],
  ['onboarding'],
  ['link'],
  ['gate', 'operators'],
]

/** Who may import what. */
/** @type {Row[]} */
export const importTable = [
  {
    ...core,
    folder: 'core/schema',
    files: /^packages\/core\/src\/schema(\/|\.ts$)/,
    inside: ['packages/core/src/*'],
    packages: ['zod/mini'],
  },
  {
    ...core,
    folder: 'core',
    files: /^packages\/core\/src\//,
    inside: ['packages/core/src/*'],
    packages: [],
  },
  {
    folder: 'react/ui/ComboboxSearch',
    may: 'react, one lazy headless library where needed; all texts come as props',
    mustNot: 'core, hooks',
    // Itself only ever imported by `import()`, so that the library in it is lazy.
    files: /^packages\/react\/src\/ui\/(ComboboxSearch\.tsx|LookupField\.tsx|countryKeywords\.ts|phoneNumbers\.ts)$/,
    inside: ['packages/react/src/ui/*'],
    packages: ['react', 'downshift', 'iso-3166', 'iso-3166/*', 'libphonenumber-js', 'libphonenumber-js/*'],
  },
  {
    folder: 'react/ui',
    may: 'react, one lazy headless library where needed; all texts come as props',
    mustNot: 'core, hooks',
    files: /^packages\/react\/src\/ui(\/|\.ts$)/,
    inside: ['packages/react/src/ui/*'],
    packages: ['react', 'react-dom'],
  },
  {
    folder: 'react messages',
    may: 'core types and pure tables, other message files',
    mustNot: 'the client, hooks, ui, components',
    files: /^packages\/react\/src\/(.*\.messages\.ts|messages\/(?!use|index)[^.]*\.ts|(?!ui)[a-z]{2}\.ts)$/,
    inside: ['packages/react/src/messages/*', 'packages/react/src/*.messages.ts'],
    packages: ['@grid-kyc/core', 'react'],
    names: { '@grid-kyc/core': ['createClient'] },
  },
  {
    folder: 'react/provider/GridKycProvider',
    may: 'core with its client, react, @tanstack/react-query, hooks',
    mustNot: 'fetch',
    files: /^packages\/react\/src\/provider\/GridKycProvider\.tsx$/,
    inside: reactSource,
    packages: ['@grid-kyc/core', 'react', '@tanstack/react-query'],
  },
  {
    ...hooks,
    folder: 'react/headless',
    may: 'hooks, the provider, `ProviderIframe`',
    mustNot: '`react/ui`, in none of the files that run for it',
    files: /^packages\/react\/src\/headless\.ts$/,
    inside: reactSource,
    outside: /^packages\/react\/src\/ui\//,
    packages: ['@grid-kyc/core'],
    without: /^packages\/react\/src\/ui\/.*\.tsx$/,
  },
  {
    folder: 'react components',
    may: 'hooks, ui, messages, core types and pure tables; a lazy QR encoder',
    mustNot: 'the client, fetch',
    files:
      /^packages\/react\/src\/([a-z]+\/.*\.tsx|[a-z]+\/(index|components)\.ts|provider\/(Primitives|usePrimitive)\.ts|(index|operators)\.ts)$/,
    inside: reactSource,
    packages: ['@grid-kyc/core', 'react', 'react-dom'],
    lazy: ['lean-qr', 'lean-qr/*'],
    names: { '@grid-kyc/core': ['createClient'] },
  },
  {
    folder: 'react/form/identifierChecks',
    may: 'tables of check digits and of postal codes',
    mustNot: 'anything else',
    // Itself only ever imported by `import()`, so that the table in it is lazy.
    files: /^packages\/react\/src\/form\/identifierChecks\.ts$/,
    inside: [],
    packages: ['stdnum', 'stdnum/*', 'postcode-validator'],
  },
  {
    folder: 'react/onboarding/addressText',
    may: 'hooks; the order of addresses by one lazy import',
    mustNot: 'anything else',
    files: /^packages\/react\/src\/onboarding\/addressText\.ts$/,
    inside: reactSource,
    packages: ['localized-address-format'],
  },
  {
    ...hooks,
    folder: 'react hooks',
    files: /^packages\/react\/src\/[a-z]+\/.*\.ts$/,
    inside: reactSource,
    outside: /^packages\/react\/src\/.*\.tsx$/,
    packages: [
      ...['@grid-kyc/core', '@grid-kyc/core/schema'],
      ...['react', 'react-dom', 'react-hook-form', '@tanstack/react-query'],
    ],
    lazy: ['@sumsub/websdk-react', '@noble/hashes/*'],
  },
  {
    ...proxy,
    folder: 'proxy/redis',
    files: /^packages\/proxy\/src\/redis\//,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', 'redis', '@redis/client', 'ioredis'],
  },
  {
    ...proxy,
    folder: 'proxy/node',
    files: /^packages\/proxy\/src\/(node\/|check\/|cli\/|bin\.ts$)/,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', '@grid-kyc/core/schema', 'node:*'],
  },
  {
    ...proxy,
    folder: 'proxy/next',
    files: /^packages\/proxy\/src\/next\//,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', 'next/*'],
  },
  {
    ...proxy,
    folder: 'proxy',
    files: /^packages\/proxy\/src\//,
    inside: ['packages/proxy/src/*'],
    packages: ['@grid-kyc/core', '@grid-kyc/core/schema', 'zod', 'multipasta', 'multipasta/*'],
  },
  {
    ...sandbox,
    folder: 'sandbox/node',
    files: /^packages\/sandbox\/src\/(node\/|bin\.ts$)/,
    inside: ['packages/sandbox/src/*'],
    packages: ['@grid-kyc/core', 'hono', 'hono/*', '@hono/node-server', '@hono/node-server/*', 'node:*'],
  },
  {
    ...sandbox,
    folder: 'sandbox',
    files: /^packages\/sandbox\/src\//,
    inside: ['packages/sandbox/src/*'],
    packages: ['@grid-kyc/core', '@grid-kyc/core/schema', 'zod/mini', 'hono', 'hono/*'],
  },
  {
    folder: 'stories, e2e, examples',
    may: 'packages by their public names',
    mustNot: 'any `src/` path',
    files: /^(stories|\.storybook|e2e|examples|bench|docs)\//,
    inside: ['stories/*', '.storybook/*', 'e2e/*', 'examples/*', 'bench/*', 'docs/*', 'scripts/*', 'test/*'],
    packages: ['*'],
    never: /^@grid-kyc\/[^/]+\/(src|dist)/,
  },
]
