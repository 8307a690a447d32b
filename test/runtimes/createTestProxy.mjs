import { createGridProxy } from '@grid-kyc/proxy'

/**
 * The proxy of every runtime's server: one customer is signed in.
 * @param {{ GRID_URL: string, CUSTOMER_ID: string, WEBHOOK_KEY: string }} settings
 */
export const createTestProxy = ({ GRID_URL, CUSTOMER_ID, WEBHOOK_KEY }) =>
  createGridProxy({
    grid: { baseUrl: GRID_URL, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: request => (request.headers.get('cookie') === 'session=1' ? CUSTOMER_ID : null),
    webhook: { publicKeys: [WEBHOOK_KEY], onEvent: () => undefined },
    redirectUris: ['https://app.example.com'],
    limits: false,
  })
