import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The test's page, built as a customer would build it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // The server puts each answer's own nonce here: on scripts and on what is preloaded.
  html: { cspNonce: 'NONCE_OF_THIS_ANSWER' },
  build: { outDir: 'dist', emptyOutDir: true },
})
