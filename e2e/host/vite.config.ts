import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { resolveFrom } from '../../test/resolveFrom.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The tests' pages, built as a customer would build them. In mode `react19` or `react18`: a micro-frontend for them, with a
 * copy of the library and of React of its own, for development, where `StrictMode` does everything twice.
 */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  plugins: [...(mode === 'react18' ? [resolveFrom(here('../../test/react18'))] : []), react()],
  // The server puts each answer's own nonce here: on scripts and on what is preloaded.
  html: { cspNonce: 'NONCE_OF_THIS_ANSWER' },
  ...(mode === 'production'
    ? {
        build: {
          outDir: 'dist',
          emptyOutDir: true,
          rolldownOptions: { input: [here('index.html'), here('places.html')] },
        },
      }
    : {
        define: { 'process.env.NODE_ENV': '"development"' },
        build: {
          outDir: `dist/${mode}`,
          emptyOutDir: true,
          lib: { entry: here('mountComponent.tsx'), formats: ['es' as const], fileName: 'mountComponent' },
        },
      }),
}))
