import { openAsBlob } from 'node:fs'
import { createGridClient, type GridClient } from '@grid-kyc/proxy'

/** Throws at startup, with the name of the variable, when one is missing. */
export const connectToGrid = (env: Record<string, string | undefined> = process.env): GridClient =>
  createGridClient({
    baseUrl: env.GRID_BASE_URL ?? 'https://api.lightspark.com/grid/2025-10-13',
    clientId: env.GRID_CLIENT_ID ?? '',
    clientSecret: env.GRID_CLIENT_SECRET ?? '',
  })

/** Creates a business with what the platform already knows, and sends the certificate that is on file. */
export async function importBusiness(grid: GridClient, platformCustomerId: string, certificatePath: string) {
  const { id: customerId = '' } = await grid.createCustomer({
    body: {
      customerType: 'BUSINESS',
      platformCustomerId,
      businessInfo: { legalName: 'Acme Ltd', country: 'GB', taxId: '1234567890', incorporatedOn: '2019-04-27' },
    },
  })
  const file = new File([await openAsBlob(certificatePath, { type: 'application/pdf' })], 'certificate.pdf')
  await grid.uploadDocument({
    form: { documentHolder: customerId, documentType: 'CERTIFICATE_OF_INCORPORATION', country: 'GB', file },
  })
  return customerId
}

/** Every customer created since a point in time; further pages are fetched as the loop gets there. */
export async function customersSince(grid: GridClient, createdAfter: string) {
  const ids: string[] = []
  for await (const { id } of grid.listCustomers({ createdAfter, limit: 100 })) if (id) ids.push(id)
  return ids
}
