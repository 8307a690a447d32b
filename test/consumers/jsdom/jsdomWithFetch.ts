import { builtinEnvironments, type Environment } from 'vitest/runtime'

const { jsdom } = builtinEnvironments
const { Blob, File, FormData, Request } = globalThis

/** jsdom, with Node's own classes for what `fetch` sends: Node's `fetch` cannot read jsdom's. */
export default {
  ...jsdom,
  async setup(global, options) {
    const environment = await jsdom.setup(global, options)
    Object.assign(global, { Blob, File, FormData, Request })
    return environment
  },
} satisfies Environment
