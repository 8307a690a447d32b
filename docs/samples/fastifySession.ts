import cookie from '@fastify/cookie'
import session from '@fastify/session'
import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Settings } from './readSettings.js'
import type { Users } from './Users.js'

declare module 'fastify' {
  interface Session {
    userId?: string
  }
}

export async function fastifySession(
  { grid, webhookKey, sessionSecret, appOrigin }: Settings,
  users: Users,
): Promise<FastifyInstance> {
  const proxy = createGridProxy<FastifyRequest>({
    grid,
    basePath: '/api/grid',
    redirectUris: [appOrigin],
    webhook: { publicKeys: [webhookKey] },
    async customerFor(_, { native, isRecheck }) {
      if (isRecheck) await native.session.reload()
      const { userId } = native.session
      return userId ? ((await users.customerIdOf(userId)) ?? []) : null
    },
    create: {
      platformCustomerId: (_, { native }) => native.session.userId ?? '',
      onCreated: (_, { id = '' }, { native }) => users.keepCustomerId(native.session.userId ?? '', id),
    },
  })

  const app = fastify()
  await app.register(cookie)
  await app.register(session, { secret: sessionSecret, cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto' } })
  const handler = toNodeHandler(proxy)
  await app.register(async scope => {
    // In this scope nothing reads bodies: the proxy does.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all(`${proxy.basePath}/*`, (request, reply) => {
      reply.hijack()
      // The last argument is what the callbacks get as `native`: Fastify's request has the session, Node's does not.
      void handler(request.raw, reply.raw, undefined, request)
    })
  })
  app.post<{ Body: { name: string; password: string } }>('/sign-in', async (request, reply) => {
    const user = await users.signIn(request.body.name, request.body.password)
    if (!user) return reply.code(401).send()
    await request.session.regenerate()
    request.session.userId = user.id
    return reply.code(204).send()
  })
  app.post('/sign-out', async (request, reply) => {
    await request.session.destroy()
    return reply.code(204).send()
  })
  return app
}
