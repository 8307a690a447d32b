import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import express, { type Express, type Request } from 'express'
import session from 'express-session'
import type { Settings } from './readSettings.js'
import type { Users } from './Users.js'

declare module 'express-session' {
  interface SessionData {
    userId: string
  }
}

export function expressSession({ grid, webhookKey, sessionSecret, appOrigin }: Settings, users: Users): Express {
  const proxy = createGridProxy<Request>({
    grid,
    basePath: '/api/grid',
    redirectUris: [appOrigin],
    webhook: { publicKeys: [webhookKey] },
    async customerFor(_, { native, isRecheck }) {
      // An open event stream asks again: by then the session may have ended in another tab.
      if (isRecheck && !(await reload(native))) return null
      const { userId } = native.session
      return userId ? ((await users.customerIdOf(userId)) ?? []) : null
    },
    create: {
      platformCustomerId: (_, { native }) => native.session.userId ?? '',
      onCreated: (_, { id = '' }, { native }) => users.keepCustomerId(native.session.userId ?? '', id),
    },
  })

  const app = express()
  const cookie = { httpOnly: true, sameSite: 'lax', secure: 'auto' } as const
  app.use(session({ secret: sessionSecret, resave: false, saveUninitialized: false, cookie }))
  // After the session, before express.json(): the proxy reads bodies itself.
  app.use(toNodeHandler(proxy))
  app.use(express.json())
  app.post('/sign-in', async (request, response) => {
    const user = await users.signIn(request.body.name, request.body.password)
    if (!user) return void response.sendStatus(401)
    request.session.regenerate(() => {
      request.session.userId = user.id
      response.sendStatus(204)
    })
  })
  app.post('/sign-out', (request, response) => {
    request.session.destroy(() => response.sendStatus(204))
  })
  return app
}

/** Reads the session from its store again; false when it has ended. */
const reload = (request: Request): Promise<boolean> =>
  new Promise(resolve => request.session.reload(error => resolve(!error)))
