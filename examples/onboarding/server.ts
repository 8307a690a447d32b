import { serve } from '@hono/node-server'
import { createBackend } from './backend.js'

const {
  PORT = '8788',
  GRID_BASE_URL,
  GRID_CLIENT_ID,
  GRID_CLIENT_SECRET,
  GRID_WEBHOOK_PUBLIC_KEY,
  APP_ORIGIN,
} = process.env

const backend = createBackend({
  gridBaseUrl: GRID_BASE_URL ?? 'http://127.0.0.1:8787/grid/2025-10-13',
  clientId: GRID_CLIENT_ID ?? 'sandbox',
  clientSecret: GRID_CLIENT_SECRET ?? 'sandbox',
  webhookPublicKey: GRID_WEBHOOK_PUBLIC_KEY ?? '',
  appOrigin: APP_ORIGIN ?? 'http://127.0.0.1:5173',
})

serve({ fetch: backend.fetch, port: Number(PORT), hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`Backend at http://127.0.0.1:${port}`)
})
