/** One request to the proxy without personal data: no body, no query, ids cut to their last characters. */
export interface RecordedRequest {
  key: number
  method: string
  path: string
  /** Undefined while it is being answered. */
  status: number | undefined
}

const listeners = new Set<() => void>()
let requests: readonly RecordedRequest[] = []

const shown = 12
const redacted = (pathname: string) =>
  decodeURIComponent(pathname.replace('/api/grid', '')).replace(/:[\w-]+([\w]{4})(?=\/|$)/g, ':…$1')

function change(next: readonly RecordedRequest[]) {
  requests = next
  for (const listener of [...listeners]) listener()
}

export const recorded = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  all: () => requests,
}

let count = 0

/** Records a request to the proxy. The function it returns records the status, 0 for none; an aborted request is removed. */
function begin(method: string, url: string): (status: number | undefined) => void {
  const { pathname } = new URL(url, window.location.href)
  if (!pathname.startsWith('/api/grid/')) return () => undefined
  const key = ++count
  change([{ key, method, path: redacted(pathname), status: undefined }, ...requests].slice(0, shown))
  return status =>
    change(
      status === undefined
        ? requests.filter(each => each.key !== key)
        : requests.map(each => (each.key === key ? { ...each, status } : each)),
    )
}

/** Records this page's requests to the proxy for the sandbox panel. Not for your app. */
export function recordRequests(): void {
  const send = globalThis.fetch
  globalThis.fetch = async (...given) => {
    const request = new Request(...given)
    const end = begin(request.method, request.url)
    try {
      const answer = await send(request)
      end(answer.status)
      return answer
    } catch (error) {
      end(request.signal.aborted ? undefined : 0)
      throw error
    }
  }
  // Uploads use XMLHttpRequest, because `fetch` reports no progress.
  const { open } = XMLHttpRequest.prototype
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string | URL) {
    const end = begin(method, String(url))
    this.addEventListener('loadend', () => end(this.status))
    open.call(this, method, url, true)
  }
}
