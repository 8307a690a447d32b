import { createGridProxy } from '@grid-kyc/proxy'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createSessions, type User } from './createSessions.js'
import { createSandboxControls } from './sandbox.js'

export interface BackendOptions {
  gridBaseUrl: string
  clientId: string
  clientSecret: string
  /** PEM of the key Grid signs its webhooks with. */
  webhookPublicKey: string
  /** Where the app is served: the hosted check may return there and nowhere else. */
  appOrigin: string
}

/** The platform's backend: its own sign-in, and the proxy beside it. */
export function createBackend(options: BackendOptions) {
  const { userOf, ...sessions } = createSessions()
  const credentials = btoa(`${options.clientId}:${options.clientSecret}`)
  const sandbox = createSandboxControls(options.gridBaseUrl, `Basic ${credentials}`)

  const proxy = createGridProxy({
    grid: { baseUrl: options.gridBaseUrl, clientId: options.clientId, clientSecret: options.clientSecret },
    basePath: '/api/grid',
    customerFor(request) {
      const user = userOf(request)
      return user && !user.isStaff ? (user.customerId ?? []) : null
    },
    create: {
      platformCustomerId: request => userOf(request)?.id ?? '',
      onCreated(request, { id }) {
        const user = userOf(request)
        if (user) user.customerId = id
      },
    },
    operator: request => userOf(request)?.isStaff === true,
    redirectUris: [options.appOrigin],
    // Here a real backend keeps the status, and lets money move by it. What a page shows is not authorisation.
    webhook: { publicKeys: [options.webhookPublicKey], onEvent: () => undefined },
  })

  const app = new Hono()
  // The address is part of a consent to the terms: only a server knows it.
  app.all('/api/grid/*', context => proxy.fetch(context.req.raw, { ip: getConnInfo(context).remote.address }))

  app.get('/api/me', context => {
    const user = userOf(context.req.raw)
    return context.json({ signedInAs: user && (user.isStaff ? 'staff' : 'customer') })
  })
  app.get('/api/people', async context => context.json(await sandbox.seeds()))
  app.post('/api/sign-in/:person', async context => {
    const user = await signIn(context.req.param('person'))
    if (!user) return context.json({ message: 'Nobody of that name.' }, 404)
    setCookie(context, 'session', sessions.start(user), { httpOnly: true, sameSite: 'Lax', path: '/' })
    return context.body(null, 204)
  })
  app.post('/api/sign-out', context => {
    sessions.end(getCookie(context, 'session') ?? '')
    deleteCookie(context, 'session')
    return context.body(null, 204)
  })
  app.post('/api/sandbox/status/:status', async context => {
    const customerId = userOf(context.req.raw)?.customerId
    if (!customerId) return context.json({ message: 'There is no customer yet.' }, 404)
    await sandbox.setStatus(customerId, context.req.param('status'))
    return context.body(null, 204)
  })

  async function signIn(person: string): Promise<Omit<User, 'id'> | undefined> {
    if (person === 'staff') return { isStaff: true }
    if (person === 'new') return { isStaff: false }
    if (!(await sandbox.seeds()).includes(person)) return undefined
    return { isStaff: false, customerId: await sandbox.plant(person) }
  }
  return { fetch: app.fetch, close: () => proxy.close() }
}
