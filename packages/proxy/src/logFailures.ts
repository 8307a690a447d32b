import type { LogEntry } from './GridProxyOptions.js'

const reasonOf = (cause: unknown): string => {
  if (cause === undefined) return ''
  if (!(cause instanceof Error)) return `: ${String(cause)}`
  // `fetch` wraps what went wrong on the network in an error that only says that it failed.
  return `: ${cause.message}${cause.cause instanceof Error ? ` (${cause.cause.message})` : ''}`
}

/**
 * The default `log` in development: one line on stderr for each request that failed, so that a wrong setting is seen before
 * anyone has added a `log`. Successes are left out.
 */
export function logFailures({ route, status, durationMs, requestId, cause }: LogEntry): void {
  if (status < 400 && cause === undefined) return
  // biome-ignore lint/suspicious/noConsole: stderr is where a developer looks before there is a log.
  console.error(`[grid-kyc proxy] ${route} ${status} in ${durationMs} ms, request ${requestId}${reasonOf(cause)}`)
}

/** True in a server process that has not been declared production or a test. A page that holds a proxy is a demo or a test. */
export const isDevelopment = (): boolean => {
  const { process, document } = globalThis as {
    process?: { env?: Record<string, string | undefined> }
    document?: unknown
  }
  const { env } = process ?? {}
  return document === undefined && env !== undefined && (env.NODE_ENV === undefined || env.NODE_ENV === 'development')
}
