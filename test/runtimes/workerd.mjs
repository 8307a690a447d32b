import { createTestProxy } from './createTestProxy.mjs'

/** @type {ReturnType<typeof createTestProxy> | undefined} */
let proxy

// biome-ignore lint/style/noDefaultExport: a worker is one.
export default {
  /** @param {Request} request @param {Parameters<typeof createTestProxy>[0]} settings */
  fetch(request, settings) {
    proxy ??= createTestProxy(settings)
    return proxy.fetch(request, { ip: '203.0.113.7' })
  },
}
