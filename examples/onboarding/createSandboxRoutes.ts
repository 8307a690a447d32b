import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Sessions } from './createSessions.js'

/** What the panel can let happen, and how it is asked of the sandbox. */
const happenings: Record<string, (customerId: string) => [path: string, body: object]> = {
  newerTerms: () => ['terms', { version: 'V2' }],
  firstTerms: () => ['terms', { version: 'V1' }],
  failing: () => ['fault', { fault: { kind: 'serverError' }, times: 5 }],
  slow: () => ['fault', { fault: { kind: 'latency', ms: 3_000 }, times: 5 }],
  wallet: customerId => ['wallet', { customerId }],
}

/**
 * What the tour does beside the app: Grid's sandbox on this machine has customers in every state, and can be told what to
 * decide. A real backend has none of this.
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
  const plant = async (name: string): Promise<string> => (await (await ask('seed', { name })).json()).customerId

  const app = new Hono()
  app.get('/', async context =>
    context.json({
      people: await seeds(),
      person: sessions.userOf(context.req.raw)?.person,
      // The sandbox stands in for the provider too, whose frame the embedded check shows.
      providerOrigin: new URL(gridBaseUrl).origin,
    }),
  )
  app.post('/sign-in/:person', async context => {
    const { person } = context.req.param()
    const isSeed = (await seeds()).includes(person)
    if (!isSeed && person !== 'new' && person !== 'staff') return context.json({ message: 'Nobody of that name.' }, 404)
    const customerId = isSeed ? await plant(person) : undefined
    const session = sessions.start({ person, customerId, isStaff: person === 'staff' })
    setCookie(context, 'session', session, { httpOnly: true, sameSite: 'Lax', path: '/' })
    return context.body(null, 204)
  })
  app.post('/status/:status', async context => {
    const customerId = sessions.userOf(context.req.raw)?.customerId
    if (!customerId) return context.json({ message: 'There is no customer yet.' }, 409)
    await ask('status', { customerId, status: context.req.param('status') })
    return context.body(null, 204)
  })
  app.post('/happen/:what', async context => {
    const happening = happenings[context.req.param('what')]
    const customerId = sessions.userOf(context.req.raw)?.customerId
    if (!happening || !customerId) return context.json({ message: 'There is no customer yet.' }, 409)
    await ask(...happening(customerId))
    return context.body(null, 204)
  })
  return app
}
