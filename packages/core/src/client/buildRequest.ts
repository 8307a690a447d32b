import type { AnyRoute } from '../api/Route.js'

type Input = Record<string, unknown>

/** The URL of a route under the proxy: path parameters encoded, absent query parameters left out. */
export function routeUrl(baseUrl: string, route: AnyRoute, input: Input): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const query = new URLSearchParams()
  for (const name of route.query ?? []) {
    const value = input[name as string]
    if (value !== undefined) query.set(name as string, String(value))
  }
  const search = query.toString()
  return `${baseUrl.replace(/\/+$/, '')}${path}${search ? `?${search}` : ''}`
}

/** Body and headers of a request, from its row and its input. */
export function requestBody(route: AnyRoute, input: Input): { body?: BodyInit; contentType?: string } {
  if (route.form) return { body: input.form as FormData }
  if (route.body && input.body !== undefined)
    return { body: JSON.stringify(input.body), contentType: 'application/json' }
  return {}
}
