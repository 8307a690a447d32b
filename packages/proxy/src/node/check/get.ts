import type { Sent } from './Row.js'

/** A plain read. */
export const get = (path: string, headers: Record<string, string> = {}): Sent => ({ method: 'GET', path, headers })
