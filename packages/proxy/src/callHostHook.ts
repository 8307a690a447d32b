import type { MaybePromise } from './GridProxyOptions.js'
import { HttpError } from './HttpError.js'

/** How long one of the host's functions may take where the options do not say, in milliseconds. */
export const defaultHookTimeoutMs = 5_000

/** How many times as long a function may take that does the platform's own work: a scan, a transaction. */
export const longHook = 5

/**
 * Calls one of the host's own functions and waits for it, but not for ever. When it fails or takes too long, the request
 * ends here, and only the host's log gets the name of the function and the cause.
 */
export async function callHostHook<T>(
  name: string,
  call: () => MaybePromise<T>,
  timeoutMs: number = defaultHookTimeoutMs,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`\`${name}\` took longer than ${timeoutMs} ms.`))
    // A longer time than a timer can hold would end at once.
    if (timeoutMs < 2 ** 31) timer = setTimeout(fail, timeoutMs)
  })
  try {
    return await Promise.race([Promise.resolve().then(call), late])
  } catch (cause) {
    if (cause instanceof HttpError) throw cause
    const message = `The platform's \`${name}\` failed or took too long. Its log says why.`
    throw new HttpError(500, 'INTERNAL_ERROR', message, { cause, hook: name })
  } finally {
    clearTimeout(timer)
  }
}
