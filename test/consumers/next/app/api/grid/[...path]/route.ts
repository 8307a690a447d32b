import { createGridProxy } from '@grid-kyc/proxy'
import { toNextHandlers } from '@grid-kyc/proxy/next'

const proxy = createGridProxy({
  grid: { baseUrl: 'http://127.0.0.1:8787/grid/2025-10-13', clientId: 'sandbox', clientSecret: 'sandbox' },
  basePath: '/api/grid',
  customerFor: () => null,
  redirectUris: ['http://localhost:3000'],
})

export const { GET, POST, PATCH, PUT, DELETE } = toNextHandlers(proxy)
