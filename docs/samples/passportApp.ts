import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import express, { type Express, type Request } from 'express'
import session from 'express-session'
import { Passport } from 'passport'
import type { Settings } from './readSettings.js'
import type { Users } from './Users.js'

export function passportApp({ grid, webhookKey, sessionSecret, appOrigin }: Settings, users: Users): Express {
  const passport = new Passport()
  passport.serializeUser<string>((user, done) => done(null, (user as { id: string }).id))
  passport.deserializeUser<string>((id, done) => done(null, { id }))

  const userIdOf = ({ user }: Request) => (user as { id: string } | undefined)?.id
  const proxy = createGridProxy<Request>({
    grid,
    basePath: '/api/grid',
    redirectUris: [appOrigin],
    webhook: { publicKeys: [webhookKey] },
    async customerFor(_, { native, isRecheck }) {
      // `user` was set when the stream was opened: ask the session store whether it is still valid.
      if (isRecheck && !(await reload(native))) return null
      const userId = userIdOf(native)
      return userId ? ((await users.customerIdOf(userId)) ?? []) : null
    },
    create: {
      platformCustomerId: (_, { native }) => userIdOf(native) ?? '',
      onCreated: (_, { id = '' }, { native }) => users.keepCustomerId(userIdOf(native) ?? '', id),
    },
  })

  const app = express()
  app.use(session({ secret: sessionSecret, resave: false, saveUninitialized: false }))
  app.use(passport.session())
  app.use(toNodeHandler(proxy))
  app.use(express.json())
  // Where you call passport.authenticate() with a strategy; `logIn` is what it does in the end.
  app.post('/sign-in', async (request, response, next) => {
    const user = await users.signIn(request.body.name, request.body.password)
    if (!user) return void response.sendStatus(401)
    request.logIn(user, error => (error ? next(error) : response.sendStatus(204)))
  })
  app.post('/sign-out', (request, response, next) => {
    request.logOut(error => (error ? next(error) : response.sendStatus(204)))
  })
  return app
}

const reload = (request: Request): Promise<boolean> =>
  new Promise(resolve => request.session.reload(error => resolve(!error)))
