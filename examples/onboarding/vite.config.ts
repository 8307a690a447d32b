import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The app's own server hands /api on to the backend, so that the browser sees one origin. */
export default defineConfig({
  plugins: [react()],
  define: {
    'import.meta.env.VITE_SANDBOX_ORIGIN': JSON.stringify(
      new URL(process.env.GRID_BASE_URL ?? 'http://127.0.0.1:8787').origin,
    ),
  },
  // Loaded only when a check is embedded: Vite's dev server has to know of it before.
  optimizeDeps: { include: ['@sumsub/websdk-react'] },
  server: { proxy: { '/api': process.env.BACKEND_URL ?? 'http://127.0.0.1:8788' } },
})
