import type { GridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import fastify, { type FastifyInstance } from 'fastify'

export async function fastifyApp(proxy: GridProxy): Promise<FastifyInstance> {
  const app = fastify()
  const handler = toNodeHandler(proxy)
  await app.register(async scope => {
    // In this scope nothing reads bodies: the proxy does, piece by piece.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all(`${proxy.basePath}/*`, async (request, reply) => {
      reply.hijack()
      await handler(request.raw, reply.raw)
    })
  })
  app.get('/other', async () => ({ other: true }))
  return app
}
