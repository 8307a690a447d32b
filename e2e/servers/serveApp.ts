import { readFile } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Listening, listen } from './listen.js'

const hostPage = fileURLToPath(new URL('../host/dist/', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface ServeAppOptions {
  /** Where the built page is. Default: the tests' own. */
  dist?: string
  /** Asked for every request: the backend starts after the app. */
  backendOrigin: () => string
  /** The Content-Security-Policy for a page, given the nonce its scripts carry. */
  policy?: ((nonce: string) => string) | undefined
}

/** Serves the built page, with the headers a careful platform sends, and proxies /api to the backend. */
export function serveApp(options: ServeAppOptions): Promise<Listening> {
  const { dist = hostPage } = options
  return listen(async (request, response) => {
    if (request.url?.startsWith('/api/')) return handOn(request, response, options.backendOrigin())
    const { pathname } = new URL(request.url ?? '/', 'http://app.test')
    const file = extname(pathname) ? normalize(pathname) : '/index.html'
    const body = await readFile(join(dist, file)).catch(() => undefined)
    if (!body) return void response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    if (!file.endsWith('.html')) return void response.end(body)
    const nonce = crypto.randomUUID()
    if (options.policy) response.setHeader('content-security-policy', options.policy(nonce))
    response.setHeader('cache-control', 'no-cache')
    response.end(body.toString().replaceAll('NONCE_OF_THIS_ANSWER', nonce))
  })
}

function handOn(request: IncomingMessage, response: ServerResponse, backendOrigin: string) {
  const upstream = send(
    new URL(request.url ?? '/', backendOrigin),
    { method: request.method, headers: request.headers },
    answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  upstream.on('error', () => response.destroy())
  response.on('close', () => upstream.destroy())
  request.pipe(upstream)
}
