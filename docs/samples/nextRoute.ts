// app/api/grid/[...path]/route.ts
import { createGridProxy } from '@grid-kyc/proxy'
import { toNextHandlers } from '@grid-kyc/proxy/next'
import { jwtVerify } from 'jose'
import type { NextRequest } from 'next/server'

function read(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`Set ${name} before you start this server.`)
  return value
}

/** The signed session cookie that your sign-in sets. A browser cannot change what is in it. */
async function readSession(request: NextRequest): Promise<{ sub?: string; customerId?: string }> {
  const key = new TextEncoder().encode(read('SESSION_SECRET'))
  const cookie = request.cookies.get('session')?.value ?? ''
  return jwtVerify(cookie, key).then(
    ({ payload }) => payload,
    () => ({}),
  )
}

const createProxy = () =>
  createGridProxy<NextRequest>({
    grid: {
      baseUrl: read('GRID_BASE_URL'),
      clientId: read('GRID_CLIENT_ID'),
      clientSecret: read('GRID_CLIENT_SECRET'),
    },
    basePath: '/api/grid',
    redirectUris: [read('APP_ORIGIN')],
    async customerFor(_, { native }) {
      const { sub, customerId } = await readSession(native)
      if (!sub) return null
      return customerId ?? []
    },
  })

// As a function: it runs at the first request, so `next build` needs no credentials.
export const { GET, POST, PATCH, PUT, DELETE } = toNextHandlers(createProxy)
