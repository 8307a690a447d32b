import { serveBackend } from './serveBackend.js'

const {
  PORT = '8788',
  GRID_BASE_URL = 'http://127.0.0.1:8787/grid/2025-10-13',
  GRID_CLIENT_ID = 'sandbox',
  GRID_CLIENT_SECRET = 'sandbox',
  GRID_WEBHOOK_PUBLIC_KEY = '',
  APP_ORIGIN = 'http://127.0.0.1:5173',
} = process.env

const { origin } = await serveBackend(
  {
    gridBaseUrl: GRID_BASE_URL,
    clientId: GRID_CLIENT_ID,
    clientSecret: GRID_CLIENT_SECRET,
    webhookPublicKey: GRID_WEBHOOK_PUBLIC_KEY,
    appOrigin: APP_ORIGIN,
  },
  Number(PORT),
)
console.log(`Backend at ${origin}`)
