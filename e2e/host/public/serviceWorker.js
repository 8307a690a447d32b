// @ts-nocheck: the globals of a worker are not those of a page, for which all other files are compiled.
/* Keeps the page and its code, as a platform does that works offline; what its backend says is never kept. */
const name = 'page'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).pathname.startsWith('/api/')) return
  event.respondWith(
    caches.open(name).then(async cache => {
      const fresh = await fetch(request).catch(() => undefined)
      if (fresh?.ok) await cache.put(request, fresh.clone())
      return fresh ?? (await cache.match(request)) ?? Response.error()
    }),
  )
})
