import { Hono } from 'hono'
import type { Sandbox } from '../Sandbox.js'
import { type SeedName, seeds } from '../seed/seeds.js'

type Steered = Pick<Sandbox, 'seed' | 'setCustomerStatus' | 'setTermsVersion'>

const isSeed = (name: unknown): name is SeedName => typeof name === 'string' && Object.hasOwn(seeds, name)

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
  return app
}
