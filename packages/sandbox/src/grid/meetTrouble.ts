import { GridProblem } from './GridProblem.js'
import type { Trouble } from './Trouble.js'

/** The connection is gone: there is no answer. A server closes the socket. */
export class DroppedConnection extends TypeError {
  override readonly name = 'DroppedConnection'
}

/** Carries a request out as a trouble has it. */
export async function meetTrouble(trouble: Trouble | undefined, handle: () => Promise<Response>): Promise<Response> {
  switch (trouble?.is) {
    case undefined:
      return handle()
    case 'latency':
      await new Promise(resolve => setTimeout(resolve, trouble.ms))
      return handle()
    case 'rateLimited': {
      const headers = { 'retry-after': String(trouble.retryAfterSeconds ?? 1) }
      return new GridProblem(429, 'RATE_LIMITED', 'Too many requests.', { headers }).toResponse()
    }
    case 'serverError':
      return serverError(trouble.status ?? 500).toResponse()
    case 'droppedConnection':
      if (trouble.handled) await handle()
      throw new DroppedConnection('The sandbox was asked to drop this connection.')
    case 'malformedJson':
      return rewrite(await handle(), text => text.slice(0, Math.ceil(text.length / 2)))
    case 'set':
      return rewrite(await handle(), text => JSON.stringify(setAt(JSON.parse(text), trouble.path, trouble.value)))
    case 'problem': {
      const { status, code, details } = trouble
      return new GridProblem(status, code, 'The sandbox was asked for this.', details && { details }).toResponse()
    }
    case 'answer': {
      const { status, body, headers = {} } = trouble
      return body === undefined ? new Response(null, { status, headers }) : Response.json(body, { status, headers })
    }
  }
}

function serverError(status: number): GridProblem {
  if (status === 501) return new GridProblem(501, 'NOT_IMPLEMENTED', 'This is not available.')
  if (status === 503) return new GridProblem(503, 'SERVICE_UNAVAILABLE', 'Grid is not available.')
  if (status === 424) return new GridProblem(424, 'EMAIL_OTP_CREDENTIAL_SYNC_FAILED', 'A credential could not follow.')
  return new GridProblem(status, 'INTERNAL_ERROR', 'Something went wrong.')
}

async function rewrite(response: Response, change: (text: string) => string): Promise<Response> {
  const text = await response.text()
  const { status, headers } = response
  return text === '' ? new Response(null, { status, headers }) : new Response(change(text), { status, headers })
}

/** Unlike core's `setValueAt`, it goes through lists too. */
function setAt(whole: unknown, path: string, value: unknown): unknown {
  const [name = '', ...rest] = path.split('.')
  const changed = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<string, unknown>
  changed[name] = rest.length === 0 ? value : setAt(changed[name], rest.join('.'), value)
  return changed
}
