import { createGridProxy } from '@grid-kyc/proxy'
import { toNextHandlers } from '@grid-kyc/proxy/next'

// app/api/grid/[...path]/route.ts
const proxy = createGridProxy({
  grid: {
    baseUrl: process.env.GRID_BASE_URL ?? 'https://api.lightspark.com/grid/2025-10-13',
    clientId: process.env.GRID_CLIENT_ID ?? 'sandbox',
    clientSecret: process.env.GRID_CLIENT_SECRET ?? 'sandbox',
  },
  basePath: '/api/grid',
  redirectUris: [process.env.APP_ORIGIN ?? 'http://localhost:3000'],
  // Yours: the customer behind your own session cookie.
  customerFor: request => request.headers.get('x-customer'),
})

export const { GET, POST, PATCH, PUT, DELETE } = toNextHandlers(proxy)
