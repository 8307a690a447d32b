import { createGridProxy, type GridProxy } from '@grid-kyc/proxy'

/** What is yours: who is signed in, and what you keep of them. */
export interface Platform {
  userOf(cookie: string | null): { id: string; customerId?: string } | undefined
  keepCustomerId(userId: string, customerId: string | undefined): Promise<void>
  keepStatus(customerId: string, status: string | undefined, at: string | undefined): Promise<void>
}

export function platformProxy(platform: Platform): GridProxy {
  const userOf = (request: Request) => platform.userOf(request.headers.get('cookie'))
  const signedIn = (request: Request) => {
    const user = userOf(request)
    if (!user) throw new Error('The session ended during the request.')
    return user
  }
  return createGridProxy({
    grid: {
      baseUrl: process.env.GRID_BASE_URL ?? 'https://api.lightspark.com/grid/2025-10-13',
      clientId: process.env.GRID_CLIENT_ID ?? '',
      clientSecret: process.env.GRID_CLIENT_SECRET ?? '',
    },
    basePath: '/api/grid',
    customerFor(request) {
      const user = userOf(request)
      if (!user) return null
      return user.customerId ?? []
    },
    create: {
      platformCustomerId: request => signedIn(request).id,
      onCreated: (request, { id }) => platform.keepCustomerId(signedIn(request).id, id),
    },
    redirectUris: [process.env.APP_ORIGIN ?? 'http://localhost:3000'],
    webhook: {
      publicKeys: [process.env.GRID_WEBHOOK_PUBLIC_KEY ?? ''],
      async onEvent({ kind, customerId, at, data }) {
        if (kind !== 'customer' || !customerId) return
        const { kycStatus, kybStatus } = data as { kycStatus?: string; kybStatus?: string }
        await platform.keepStatus(customerId, kybStatus ?? kycStatus, at)
      },
    },
  })
}
