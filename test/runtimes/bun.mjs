import { createTestProxy } from './createTestProxy.mjs'

const proxy = createTestProxy(process.env)
Bun.serve({
  port: Number(process.env.PORT),
  hostname: '127.0.0.1',
  // A stream of events may be silent for longer than Bun waits by default.
  idleTimeout: 0,
  fetch: (request, server) => proxy.fetch(request, { ip: server.requestIP(request)?.address }),
})
