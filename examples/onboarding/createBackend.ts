import { createGridProxy } from '@grid-kyc/proxy'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { createSandboxRoutes } from './createSandboxRoutes.js'
import { createSessions } from './createSessions.js'

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
export function createBackend({ gridBaseUrl, clientId, clientSecret, webhookPublicKey, appOrigin }: BackendOptions) {
  const sessions = createSessions()
  const { userOf } = sessions

  const proxy = createGridProxy({
    grid: { baseUrl: gridBaseUrl, clientId, clientSecret },
    basePath: '/api/grid',
    // Called for every request: which customer's data may it access?
    customerFor(request) {
      const user = userOf(request)
      return user && !user.isOperator ? (user.customerId ?? []) : null
    },
    // A user without a customer may create one, and owns it from then on.
    create: {
      platformCustomerId(request) {
        const user = userOf(request)
        if (!user) throw new Error('The session ended during the request.')
        return user.id
      },
      onCreated(request, { id }) {
        const user = userOf(request)
        if (user) user.customerId = id
      },
    },
    // The page says which currencies the customer wants; without this it could not.
    allow: { fields: ['currencies'] },
    operator: request => userOf(request)?.isOperator === true,
    redirectUris: [appOrigin],
    // A real backend stores the status here. The UI state is not an authorization check.
    webhook: { publicKeys: [webhookPublicKey], onEvent: () => undefined },
  })

  const app = new Hono()
  // The IP address is part of the consent to the terms, and only a server knows it.
  app.all('/api/grid/*', context => proxy.fetch(context.req.raw, { ip: getConnInfo(context).remote.address }))

  app.get('/api/me', context => {
    const user = userOf(context.req.raw)
    return context.json({ signedInAs: user && (user.isOperator ? 'operator' : 'customer') })
  })
  app.post('/api/sign-out', context => {
    sessions.end(getCookie(context, 'session') ?? '')
    deleteCookie(context, 'session')
    return context.body(null, 204)
  })

  // Only for the tour of this example. Leave it out of your backend.
  app.route('/api/sandbox', createSandboxRoutes(gridBaseUrl, `Basic ${btoa(`${clientId}:${clientSecret}`)}`, sessions))

  return { fetch: app.fetch, close: () => proxy.close() }
}
