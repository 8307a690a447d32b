import { TestEnvironment } from 'jest-environment-jsdom'

const { fetch, Request, Response, Headers, FormData, Blob, File, AbortController, AbortSignal } = globalThis
const { ReadableStream, TransformStream, TextEncoder, TextDecoder, structuredClone, crypto } = globalThis

/** jsdom, with Node's own classes for what `fetch` sends, and what jsdom lacks. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, {
      fetch,
      Request,
      Response,
      Headers,
      FormData,
      Blob,
      File,
      AbortController,
      AbortSignal,
    })
    Object.assign(this.global, { ReadableStream, TransformStream, TextEncoder, TextDecoder, structuredClone })
    Object.defineProperty(this.global, 'crypto', { value: crypto, configurable: true })
  }
}
