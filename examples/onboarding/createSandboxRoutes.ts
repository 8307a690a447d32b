import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Sessions } from './createSessions.js'

/** The events that the panel can simulate, and the control of the sandbox for each. */
const events: Record<string, (customerId: string) => [path: string, body: object]> = {
  newerTerms: () => ['terms', { version: 'V2' }],
  firstTerms: () => ['terms', { version: 'V1' }],
  failing: () => ['fault', { fault: { kind: 'serverError' }, times: 5 }],
  slow: () => ['fault', { fault: { kind: 'latency', ms: 3_000 }, times: 5 }],
  wallet: customerId => ['wallet', { customerId }],
}

/**
 * Routes for the tour: the sandbox on this machine has test customers in every state, and its controls decide what Grid
 * answers. A real backend has none of this.
 */
export function createSandboxRoutes(gridBaseUrl: string, authorization: string, sessions: Sessions): Hono {
  const ask = async (path: string, body?: object): Promise<Response> => {
    const answer = await fetch(new URL(`/controls/${path}`, gridBaseUrl), {
      method: body ? 'POST' : 'GET',
      headers: { authorization },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}. Is it Grid's sandbox of this repository?`)
    return answer
  }
  const seeds = async (): Promise<string[]> => (await ask('seeds')).json()
  const seedCustomer = async (name: string): Promise<string> => (await (await ask('seed', { name })).json()).customerId

  const app = new Hono()
  app.get('/', async context =>
    context.json({
      testCustomers: await seeds(),
      testCustomer: sessions.userOf(context.req.raw)?.testCustomer,
      // The sandbox also plays the provider, whose iframe the embedded check shows.
      providerOrigin: new URL(gridBaseUrl).origin,
    }),
  )
  app.post('/sign-in/:testCustomer', async context => {
    const { testCustomer } = context.req.param()
    const isSeed = (await seeds()).includes(testCustomer)
    if (!isSeed && testCustomer !== 'new' && testCustomer !== 'operator')
      return context.json({ message: 'There is no test customer of that name.' }, 404)
    const customerId = isSeed ? await seedCustomer(testCustomer) : undefined
    const session = sessions.start({ testCustomer, customerId, isOperator: testCustomer === 'operator' })
    setCookie(context, 'session', session, { httpOnly: true, sameSite: 'Lax', path: '/' })
    return context.body(null, 204)
  })
  app.post('/status/:status', async context => {
    const customerId = sessions.userOf(context.req.raw)?.customerId
    if (!customerId) return context.json({ message: 'There is no customer yet.' }, 409)
    await ask('status', { customerId, status: context.req.param('status') })
    return context.body(null, 204)
  })
  app.post('/simulate/:event', async context => {
    const happening = events[context.req.param('event')]
    const customerId = sessions.userOf(context.req.raw)?.customerId
    if (!happening || !customerId) return context.json({ message: 'There is no customer yet.' }, 409)
    await ask(...happening(customerId))
    return context.body(null, 204)
  })
  return app
}
