import type { Fetch } from '@grid-kyc/core'
import type { GridAccess } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { GridResponse } from '../response/readGridResponse.js'
import { canStreamRequests } from './canStreamRequests.js'

/** A request as it leaves the proxy: made of nothing but what was checked. */
export interface GridRequest {
  method: string
  path: string
  query?: URLSearchParams | undefined
  body?: string | ReadableStream<Uint8Array> | undefined
  contentType?: string | undefined
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
}

export interface GridTransport {
  send(request: GridRequest): Promise<GridResponse>
  /** The credentials in every form they are sent in: no response may repeat them. */
  readonly secrets: readonly string[]
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

/** Grid does not redirect, and credentials follow no redirect. Cloudflare knows only the second way to say so. */
const redirect = ((): RequestRedirect => {
  try {
    return new Request('https://grid.invalid', { redirect: 'error' }).redirect
  } catch {
    return 'manual'
  }
})()

/** Many times the largest page of a list. */
const maxResponseBytes = 16 * 2 ** 20

/** A response's text. Rejects at the limit instead of after it: a Grid that does not end must not fill the memory. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > maxResponseBytes) {
      reader.cancel().catch(() => {})
      throw new Error(`Grid's response is larger than ${maxResponseBytes} bytes.`)
    }
    text += decoder.decode(next.value, { stream: true })
  }
  return text + decoder.decode()
}

/** Ends with the signal whatever `fetch` does: Node can lose an abort that passes through a Request. */
async function exchange(send: Fetch, request: Request, signal: AbortSignal): Promise<GridResponse> {
  signal.throwIfAborted()
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  stopped.catch(() => {})
  const answered = send(request).then(async response => {
    const { status, headers } = response
    return { status, headers, text: await readText(response) }
  })
  answered.catch(() => {})
  return Promise.race([answered, stopped])
}

/** Speaks to Grid with the platform's credentials, which exist nowhere else. */
export function createGridTransport({
  baseUrl,
  clientId,
  clientSecret,
  fetch: given,
  timeoutMs = 30_000,
}: GridAccess): GridTransport {
  const authorization = `Basic ${base64(`${clientId}:${clientSecret}`)}`
  const base = baseUrl.replace(/\/+$/, '')
  return {
    secrets: [clientSecret, base64(`${clientId}:${clientSecret}`)],
    async send({ method, path, query, body, contentType, idempotencyKey, signal }) {
      const streams = body instanceof ReadableStream
      const search = query?.toString()
      const stop = new AbortController()
      const leave = () => stop.abort()
      const timer = setTimeout(leave, streams ? timeoutMs * 10 : timeoutMs)
      signal?.addEventListener('abort', leave)
      if (signal?.aborted) leave()
      // Unless it can neither be redirected nor shown in a window, Node keeps a copy of a body that streams: all of a file.
      const init: RequestInit & { duplex?: 'half' } = {
        method,
        headers: {
          authorization,
          accept: 'application/json',
          ...(contentType && { 'content-type': contentType }),
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        },
        redirect,
        window: null,
        signal: stop.signal,
        ...(streams && { duplex: 'half' }),
      }
      const send = given ?? (request => fetch(request, { signal: stop.signal, window: null }))
      try {
        // The proxy runs in a browser too, in stories.
        init.body = streams && !canStreamRequests() ? await new Response(body).blob() : (body ?? null)
        const request = new Request(`${base}${path}${search ? `?${search}` : ''}`, init)
        return await exchange(send, request, stop.signal)
      } catch (cause) {
        if (signal?.aborted) throw new HttpError(499, 'CLIENT_CLOSED_REQUEST', 'The browser went away.')
        if (stop.signal.aborted) throw new HttpError(504, 'GATEWAY_TIMEOUT', 'Grid did not answer in time.', { cause })
        throw new HttpError(502, 'BAD_GATEWAY', 'Grid could not be reached, or redirected. Check grid.baseUrl.', {
          cause,
        })
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', leave)
      }
    },
  }
}
