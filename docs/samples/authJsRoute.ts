// app/api/grid/[...path]/route.ts
import { createGridProxy } from '@grid-kyc/proxy'
import { toNextHandlers } from '@grid-kyc/proxy/next'
import { readSettings } from './readSettings.js'
import type { Users } from './Users.js'

/** Yours: `export const { auth } = NextAuth({ … })` in auth.ts, and what you keep about your users. */
declare const auth: () => Promise<{ user?: { id?: string } } | null>
declare const users: Users

function createProxy() {
  const { grid, webhookKey, appOrigin } = readSettings()
  const userId = async () => (await auth())?.user?.id
  return createGridProxy({
    grid,
    basePath: '/api/grid',
    redirectUris: [appOrigin],
    webhook: { publicKeys: [webhookKey] },
    async customerFor() {
      const id = await userId()
      return id ? ((await users.customerIdOf(id)) ?? []) : null
    },
    create: {
      platformCustomerId: async () => (await userId()) ?? '',
      onCreated: async (_, customer) => users.keepCustomerId((await userId()) ?? '', customer.id ?? ''),
    },
  })
}

export const { GET, POST, PATCH, PUT, DELETE } = toNextHandlers(createProxy)
