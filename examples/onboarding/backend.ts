import { createClient, createCustomer } from '@grid-kyc/core'
import { createGridProxy } from '@grid-kyc/proxy'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { people } from './people.js'

export interface BackendOptions {
  gridBaseUrl: string
  clientId: string
  clientSecret: string
  /** PEM of the key Grid signs its webhooks with. */
  webhookPublicKey: string
  /** Where the app is served: the hosted check may return there and nowhere else. */
  appOrigin: string
}

/** The platform's backend: its own sign-in, and the proxy beside it. A real one has a user database. */
export function createBackend(options: BackendOptions) {
  const sessions = new Map<string, string>()
  const credentials = btoa(`${options.clientId}:${options.clientSecret}`)
  const grid = createClient({ proxyUrl: options.gridBaseUrl, headers: { authorization: `Basic ${credentials}` } })

  const customerOf = (request: Request) => {
    const session = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
    return (session && sessions.get(session)) ?? null
  }

  const proxy = createGridProxy({
    grid: { baseUrl: options.gridBaseUrl, clientId: options.clientId, clientSecret: options.clientSecret },
    basePath: '/api/grid',
    customerFor: customerOf,
    redirectUris: [options.appOrigin],
    webhook: { publicKeys: [options.webhookPublicKey], onEvent: () => undefined },
  })

  const app = new Hono()
  app.all('/api/grid/*', context => proxy.fetch(context.req.raw))
  app.get('/api/people', context => context.json(people.map(({ id, label, hint }) => ({ id, label, hint }))))
  app.get('/api/me', context => context.json({ signedIn: customerOf(context.req.raw) !== null }))
  app.post('/api/sign-in/:person', async context => {
    const person = people.find(({ id }) => id === context.req.param('person'))
    if (!person) return context.json({ message: 'Nobody of that name.' }, 404)
    const { id } = await grid.send(createCustomer, { body: person.customer })
    const session = crypto.randomUUID()
    if (id) sessions.set(session, id)
    setCookie(context, 'session', session, { httpOnly: true, sameSite: 'Lax', path: '/' })
    return context.body(null, 204)
  })
  app.post('/api/sign-out', context => {
    sessions.delete(getCookie(context, 'session') ?? '')
    deleteCookie(context, 'session')
    return context.body(null, 204)
  })
  return { fetch: (request: Request) => app.fetch(request), close: () => proxy.close() }
}
