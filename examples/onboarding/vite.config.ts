import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The app's own server proxies /api to the backend, so that the browser sees one origin. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Loaded only when a check is embedded: Vite's dev server has to know of it before.
  optimizeDeps: { include: ['@sumsub/websdk-react'] },
  server: { proxy: { '/api': process.env.BACKEND_URL ?? 'http://127.0.0.1:8788' } },
})
