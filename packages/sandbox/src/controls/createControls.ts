import { Hono } from 'hono'
import type { Trouble } from '../grid/Trouble.js'
import type { Sandbox } from '../Sandbox.js'
import { type SeedName, seeds } from '../seed/seeds.js'

type Steered = Pick<Sandbox, 'seed' | 'setCustomerStatus' | 'setTermsVersion' | 'tieWallet' | 'trouble'>

const isSeed = (name: unknown): name is SeedName => typeof name === 'string' && Object.hasOwn(seeds, name)

const troubles = {
  ...{ latency: true, rateLimited: true, serverError: true, droppedConnection: true, malformedJson: true },
  ...{ set: true, problem: true, answer: true },
} as const satisfies Record<Trouble['is'], true>

const isTrouble = (given: unknown): given is Trouble =>
  typeof given === 'object' && given !== null && 'is' in given && Object.hasOwn(troubles, given.is as string)

/**
 * What a test does by calling the sandbox, for those who only reach it over HTTP: an app in another process, or in another
 * language. No part of Grid; the credentials are the same.
 */
export function createControls(sandbox: Steered, authorization: string): Hono {
  const app = new Hono()
  const refused = { message: 'Send JSON with what the README lists for this path.' }

  app.use(async (context, next) => {
    if (context.req.header('authorization') !== authorization) return context.json({ message: 'Credentials?' }, 401)
    return next()
  })
  app.get('/seeds', context => context.json(Object.keys(seeds)))
  app.post('/seed', async context => {
    const { name } = await context.req.json().catch(() => ({}))
    if (!isSeed(name)) return context.json(refused, 400)
    return context.json({ customerId: await sandbox.seed(name) }, 201)
  })
  app.post('/status', async context => {
    const { customerId, status } = await context.req.json().catch(() => ({}))
    if (typeof customerId !== 'string' || typeof status !== 'string') return context.json(refused, 400)
    try {
      sandbox.setCustomerStatus(customerId, status)
    } catch {
      return context.json({ message: 'There is no such customer.' }, 404)
    }
    return context.body(null, 204)
  })
  app.post('/terms', async context => {
    const { version } = await context.req.json().catch(() => ({}))
    if (typeof version !== 'string' || version === '') return context.json(refused, 400)
    sandbox.setTermsVersion(version)
    return context.body(null, 204)
  })
  app.post('/wallet', async context => {
    const { customerId } = await context.req.json().catch(() => ({}))
    if (typeof customerId !== 'string') return context.json(refused, 400)
    try {
      sandbox.tieWallet(customerId, ['email'])
    } catch {
      return context.json({ message: 'There is no such customer.' }, 404)
    }
    return context.body(null, 204)
  })
  app.post('/trouble', async context => {
    const { trouble, operation = '*', times = 1 } = await context.req.json().catch(() => ({}))
    if (!isTrouble(trouble) || typeof operation !== 'string' || !(times > 0)) return context.json(refused, 400)
    sandbox.trouble.next(operation as '*', trouble, times)
    return context.body(null, 204)
  })
  return app
}
