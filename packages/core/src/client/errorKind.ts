import type { ErrorKind } from './GridKycError.js'

const byStatus: Record<number, ErrorKind> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  410: 'not_found',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  424: 'unavailable',
  429: 'rate_limited',
  501: 'not_found',
}

/** The kind of failure of an HTTP status. */
export function errorKind(status: number): ErrorKind {
  return byStatus[status] ?? (status >= 500 ? 'unavailable' : 'unexpected')
}
