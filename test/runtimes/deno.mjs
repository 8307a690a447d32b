import { createTestProxy } from './createTestProxy.mjs'

const proxy = createTestProxy(Deno.env.toObject())
Deno.serve({ port: Number(Deno.env.get('PORT')), hostname: '127.0.0.1' }, (request, { remoteAddr }) =>
  proxy.fetch(request, { ip: remoteAddr.hostname }),
)
