import { GridError } from '../errors/GridError.js'
import type { Fault } from './Fault.js'

/** The connection is gone: there is no answer. A server closes the socket. */
export class DroppedConnection extends TypeError {
  override readonly name = 'DroppedConnection'
}

/** Answers a request the way a fault says. */
export async function applyFault(fault: Fault | undefined, handle: () => Promise<Response>): Promise<Response> {
  switch (fault?.kind) {
    case undefined:
      return handle()
    case 'latency':
      await new Promise(resolve => setTimeout(resolve, fault.ms))
      return handle()
    case 'rateLimited': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds ?? 1) }
      return new GridError(429, 'RATE_LIMITED', 'Too many requests.', { headers }).toResponse()
    }
    case 'serverError':
      return serverError(fault.status ?? 500).toResponse()
    case 'droppedConnection':
      if (fault.handled) await handle()
      throw new DroppedConnection('The sandbox was asked to drop this connection.')
    case 'malformedJson':
      return rewrite(await handle(), text => text.slice(0, Math.ceil(text.length / 2)))
    case 'set':
      return rewrite(await handle(), text => JSON.stringify(setAt(JSON.parse(text), fault.path, fault.value)))
    case 'error': {
      const { status, code, details } = fault
      return new GridError(status, code, 'The sandbox was asked for this.', details && { details }).toResponse()
    }
    case 'response': {
      const { status, body, headers = {} } = fault
      return body === undefined ? new Response(null, { status, headers }) : Response.json(body, { status, headers })
    }
  }
}

function serverError(status: number): GridError {
  if (status === 501) return new GridError(501, 'NOT_IMPLEMENTED', 'This is not available.')
  if (status === 503) return new GridError(503, 'SERVICE_UNAVAILABLE', 'Grid is not available.')
  if (status === 424) return new GridError(424, 'EMAIL_OTP_CREDENTIAL_SYNC_FAILED', 'A credential could not follow.')
  return new GridError(status, 'INTERNAL_ERROR', 'Something went wrong.')
}

async function rewrite(response: Response, change: (text: string) => string): Promise<Response> {
  const text = await response.text()
  const { status, headers } = response
  return text === '' ? new Response(null, { status, headers }) : new Response(change(text), { status, headers })
}

/** Unlike core's `setValueAt`, it goes through lists too. */
function setAt(whole: unknown, path: string, value: unknown): unknown {
  const [name, ...rest] = path.split('.') as [string, ...string[]]
  const changed = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<string, unknown>
  changed[name] = rest.length === 0 ? value : setAt(changed[name], rest.join('.'), value)
  return changed
}
