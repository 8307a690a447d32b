import { type Fetch, formOf } from '@grid-kyc/core'

/** A connection that moves nothing for so long is gone; waiting on would only keep the person from trying again. */
const stalledMs = 45_000

/** An answer with one of these has no body, and may be given none. */
const bodiless = new Set([204, 205, 304])

function headersOf(text: string): Headers {
  const headers = new Headers()
  for (const line of text.trim().split(/[\r\n]+/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return headers
}

/**
 * A `fetch` that tells how much of a request has left, as a share from 0 to 1: `fetch` itself cannot. Rejects as `fetch`
 * does, also when nothing moves any more.
 */
export const fetchWithProgress =
  (onProgress: (share: number) => void): Fetch =>
  async request => {
    // The form itself where there is one, which the browser writes with a boundary of its own; else the bytes.
    const form = formOf(request)
    const body = form ?? (await request.blob())
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest()
      let watchdog: ReturnType<typeof setTimeout>
      const alive = () => {
        clearTimeout(watchdog)
        watchdog = setTimeout(() => xhr.abort(), stalledMs)
      }
      const abort = () => xhr.abort()
      xhr.open(request.method, request.url)
      for (const [name, value] of request.headers) {
        if (!form || name !== 'content-type') xhr.setRequestHeader(name, value)
      }
      xhr.withCredentials = request.credentials === 'include'
      xhr.responseType = 'blob'
      xhr.upload.onprogress = ({ lengthComputable, loaded, total }) => {
        alive()
        if (lengthComputable && total > 0) onProgress(loaded / total)
      }
      xhr.onprogress = alive
      xhr.onload = () => {
        const { status, response } = xhr
        const headers = headersOf(xhr.getAllResponseHeaders())
        resolve(new Response(bodiless.has(status) ? null : response, { status, headers }))
      }
      xhr.onerror = () => reject(new TypeError('The connection was lost.'))
      xhr.onabort = () => reject(request.signal.reason ?? new TypeError('The connection moved nothing any more.'))
      xhr.onloadend = () => {
        clearTimeout(watchdog)
        request.signal.removeEventListener('abort', abort)
      }
      request.signal.addEventListener('abort', abort)
      if (request.signal.aborted) return reject(request.signal.reason)
      alive()
      xhr.send(body)
    })
  }
