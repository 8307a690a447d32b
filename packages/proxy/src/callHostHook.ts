import type { MaybePromise } from './GridProxyOptions.js'
import { HttpError } from './HttpError.js'

/** Asks one of the host's own functions. When it throws, the request ends here, and only the host's log hears why. */
export async function callHostHook<T>(name: string, ask: () => MaybePromise<T>): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    throw new HttpError(500, 'INTERNAL_ERROR', `The platform's \`${name}\` failed. Its log says why.`, { cause })
  }
}
