import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import cookieSession from 'cookie-session'
import express, { type Express, type Request } from 'express'
import type { Settings } from './readSettings.js'
import type { Users } from './Users.js'

export function cookieSessionApp({ grid, webhookKey, sessionSecret, appOrigin }: Settings, users: Users): Express {
  // The cookie is signed, so a browser cannot change what is in it.
  const userIdOf = (request: Request): string | undefined => request.session?.userId
  const proxy = createGridProxy<Request>({
    grid,
    basePath: '/api/grid',
    redirectUris: [appOrigin],
    webhook: { publicKeys: [webhookKey] },
    async customerFor(_, { native }) {
      const userId = userIdOf(native)
      return userId ? ((await users.customerIdOf(userId)) ?? []) : null
    },
    create: {
      platformCustomerId: (_, { native }) => userIdOf(native) ?? '',
      onCreated: (_, { id = '' }, { native }) => users.keepCustomerId(userIdOf(native) ?? '', id),
    },
  })

  const app = express()
  app.use(cookieSession({ secret: sessionSecret, httpOnly: true, sameSite: 'lax', maxAge: 30 * 60_000 }))
  app.use(toNodeHandler(proxy))
  app.use(express.json())
  app.post('/sign-in', async (request, response) => {
    const user = await users.signIn(request.body.name, request.body.password)
    if (!user) return void response.sendStatus(401)
    Object.assign(request, { session: { userId: user.id } })
    response.sendStatus(204)
  })
  app.post('/sign-out', (request, response) => {
    Object.assign(request, { session: null })
    response.sendStatus(204)
  })
  return app
}
