import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Fault } from '../faults/Fault.js'
import { type SeedName, seeds } from '../seed/seeds.js'
import type { Sandbox } from './Sandbox.js'

type Steered = Pick<Sandbox, 'seedCustomer' | 'setCustomerStatus' | 'setTermsVersion' | 'tieWallet' | 'faults'>

const text = z.string().check(z.minLength(1))
const fault: z.ZodMiniType<Fault> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('latency'), ms: z.number() }),
  z.object({ kind: z.literal('rateLimited'), retryAfterSeconds: z.optional(z.number()) }),
  z.object({ kind: z.literal('serverError'), status: z.optional(z.int()) }),
  z.object({ kind: z.literal('droppedConnection'), handled: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('malformedJson') }),
  z.object({ kind: z.literal('set'), path: text, value: z.unknown() }),
  z.object({
    kind: z.literal('error'),
    status: z.int(),
    code: text,
    details: z.optional(z.record(z.string(), z.unknown())),
  }),
  z.object({
    kind: z.literal('response'),
    status: z.int(),
    body: z.optional(z.unknown()),
    headers: z.optional(z.record(z.string(), z.string())),
  }),
]) as z.ZodMiniType<Fault>

const bodies = {
  seed: z.object({ name: z.enum(Object.keys(seeds) as SeedName[]) }),
  status: z.object({ customerId: text, status: text }),
  terms: z.object({ version: text }),
  wallet: z.object({ customerId: text }),
  fault: z.object({
    fault,
    operation: z._default(z.string(), '*'),
    times: z._default(z.number().check(z.positive()), 1),
  }),
}

/**
 * What a test does by calling the sandbox, for those who only reach it over HTTP: an app in another process, or in another
 * language. No part of Grid; the credentials are the same.
 */
export function createControls(sandbox: Steered, authorization: string): Hono {
  const app = new Hono()

  /** Does what a path is for with a valid body; without a customer of that id it answers 404. */
  function control<Body extends z.ZodMiniType>(path: string, body: Body, act: (sent: z.output<Body>) => unknown): void {
    app.post(path, async context => {
      const sent = body.safeParse(await context.req.json().catch(() => undefined))
      if (!sent.success) return context.json({ message: 'Send JSON with what the README lists for this path.' }, 400)
      try {
        const result = await act(sent.data)
        return result === undefined ? context.body(null, 204) : context.json(result, 201)
      } catch {
        return context.json({ message: 'There is no such customer.' }, 404)
      }
    })
  }

  app.use(async (context, next) => {
    if (context.req.header('authorization') !== authorization) return context.json({ message: 'Credentials?' }, 401)
    return next()
  })
  app.get('/seeds', context => context.json(Object.keys(seeds)))
  control('/seed', bodies.seed, async ({ name }) => ({ customerId: await sandbox.seedCustomer(name) }))
  control('/status', bodies.status, ({ customerId, status }) => sandbox.setCustomerStatus(customerId, status))
  control('/terms', bodies.terms, ({ version }) => sandbox.setTermsVersion(version))
  control('/wallet', bodies.wallet, ({ customerId }) => sandbox.tieWallet(customerId, ['email']))
  control('/fault', bodies.fault, ({ fault, operation, times }) => sandbox.faults.next(operation as '*', fault, times))
  return app
}
