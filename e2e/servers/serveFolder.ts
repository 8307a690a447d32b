import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { type Listening, listen } from './listen.js'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a folder of files below a path, as a static host would that puts it anywhere. */
export function serveFolder(folder: string, below: string): Promise<Listening> {
  return listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://static.test')
    // The browser asks for it by itself, wherever the page lies.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    const inside = pathname.startsWith(below) ? normalize(decodeURIComponent(pathname.slice(below.length))) : undefined
    const file = inside === '.' ? 'index.html' : inside
    const body = file && !file.startsWith('..') ? await readFile(join(folder, file)).catch(() => undefined) : undefined
    if (!body) return void response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file ?? '')] ?? 'application/octet-stream')
    response.end(body)
  })
}
