import { createGridProxy } from '@grid-kyc/proxy'
import { toNextHandlers } from '@grid-kyc/proxy/next'

// app/api/grid/[...path]/route.ts
const proxy = createGridProxy({
  grid: { baseUrl: process.env.GRID_BASE_URL ?? '', clientId: 'sandbox', clientSecret: 'sandbox' },
  basePath: '/api/grid',
  // Yours: the customer behind your own session cookie.
  customerFor: request => request.headers.get('x-customer'),
})

export const { GET, POST, PATCH, PUT, DELETE } = toNextHandlers(proxy)
