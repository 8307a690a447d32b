import type { AnyRoute } from './Route.js'
import { type Operation, routes } from './routes.js'

/** What `matchRoute` found: the operation with its parameters, or the methods that the path allows. */
export interface RouteMatch<Name extends string = Operation> {
  operation: Name
  route: AnyRoute
  /** Path parameters, decoded once. */
  params: Record<string, string>
}

const parameter = /^\{(.+)\}$/

function matchPath(template: string, segments: readonly Segment[]): Record<string, string> | undefined {
  const wanted = template.split('/').slice(1)
  if (wanted.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const { sent, decoded } = segments[index] as Segment
    const name = parameter.exec(part)?.[1]
    if (name === undefined) {
      if (part !== sent) return undefined
    } else if (decoded === '') return undefined
    else params[name] = decoded
  }
  return params
}

/** One segment of a path. Only ids may be written with escapes: a guard in front goes by a literal as it was sent. */
interface Segment {
  sent: string
  decoded: string
}

/** Splits a path into segments, each decoded exactly once; undefined when a segment cannot be decoded. */
function segmentsOf(pathname: string): Segment[] | undefined {
  try {
    return pathname
      .split('/')
      .slice(1)
      .map(sent => ({ sent, decoded: decodeURIComponent(sent) }))
  } catch {
    return undefined
  }
}

/**
 * Finds the row for a request. `pathname` is relative to Grid's version path (or the proxy's base path), still encoded.
 * Whole segments only: `/customersx` matches no row. Without a row for the method but with one for the path, `methods`
 * says what is allowed (405); without either, both are empty (404).
 */
export function matchRoute<Name extends string = Operation>(
  method: string,
  pathname: string,
  table: Readonly<Record<string, AnyRoute>> = routes,
): { match?: RouteMatch<Name>; methods: string[] } {
  const segments = segmentsOf(pathname)
  const methods: string[] = []
  if (!segments) return { methods }
  let literalPath: string | undefined
  for (const [operation, route] of Object.entries(table) as [Name, AnyRoute][]) {
    if (literalPath !== undefined && route.path !== literalPath) continue
    const params = matchPath(route.path, segments)
    if (!params) continue
    if (route.method === method) return { match: { operation, route, params }, methods: [route.method] }
    methods.push(route.method)
    // `/customers/end-user-terms` must not be read as the customer of that name.
    if (!route.path.includes('{')) literalPath = route.path
  }
  return { methods }
}
