const react18 = { react: '18.3.1', 'react-dom': '18.3.1', '@types/react': '18.3.8', '@types/react-dom': '18.3.7' }

/** @typedef {{ name: string, app: string, dependencies?: Record<string, string>, samples?: string[] }} Consumer */

/**
 * Apps that take the packages as they would be published. `app` is a folder beside this file; `dependencies` go over its own;
 * `samples` are files of docs/samples that it takes as a reader of the docs would.
 * Only the last one has the provider's SDK: it is optional, so everything must build without it.
 * @type {Consumer[]}
 */
export const consumers = [
  { name: 'TypeScript nodenext, plain Node', app: 'nodenext' },
  { name: 'Vite, React 19', app: 'vite' },
  { name: 'Vite, React 18.3', app: 'vite', dependencies: react18 },
  { name: 'webpack 5', app: 'webpack' },
  { name: 'esbuild', app: 'esbuild' },
  { name: 'Next 16', app: 'next' },
  {
    name: 'Vitest and Jest with jsdom, React 18.3',
    app: 'jsdom',
    dependencies: react18,
    samples: ['createTestBackend.ts'],
  },
  { name: "Vite with the provider's SDK", app: 'vite', dependencies: { '@sumsub/websdk-react': '^2.9.0' } },
]
