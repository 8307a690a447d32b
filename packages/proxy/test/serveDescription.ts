import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'yaml'

// biome-ignore lint/suspicious/noExplicitAny: a description is data from outside, and this reads a little of it.
type Json = any

/** A value that a schema allows: its example, its first enum value, or one made from its type. */
function exampleValue(document: Json, schema: Json, depth = 0): Json {
  if (schema?.$ref) {
    const target = (schema.$ref as string).slice(2).split('/')
    return exampleValue(
      document,
      target.reduce((node, name) => node?.[name], document),
      depth,
    )
  }
  if (!schema || depth > 12) return undefined
  if (schema.example !== undefined && schema.properties === undefined) return schema.example
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part: Json) => exampleValue(document, part, depth + 1)))
  if (schema.oneOf) return exampleValue(document, schema.oneOf[0], depth + 1)
  if (schema.anyOf) return exampleValue(document, schema.anyOf[0], depth + 1)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'array')
    return [exampleValue(document, schema.items, depth + 1)].filter(item => item !== undefined)
  if (schema.type === 'object' || schema.properties) {
    const members = Object.entries(schema.properties ?? {}).map(([name, each]) => [
      name,
      exampleValue(document, each, depth + 1),
    ])
    return Object.fromEntries(members.filter(([, value]) => value !== undefined))
  }
  return { string: 'text', integer: 1, number: 1, boolean: false }[schema.type as string]
}

/** Serves an OpenAPI description: every operation answers with its first success and a value of that schema. */
export async function serveDescription(path: string, change: (document: Json) => void = () => {}) {
  const document: Json = parse(readFileSync(path, 'utf8'))
  change(document)
  const operations = Object.entries<Json>(document.paths).flatMap(([template, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      // A literal path comes before the parameter that it could be taken for.
      rank: template.includes('{') ? 1 : 0,
      pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
      operation,
    })),
  )
  operations.sort((a, b) => a.rank - b.rank)
  const server = createServer((incoming, outgoing) => {
    incoming.resume()
    const pathname = decodeURIComponent(new URL(incoming.url ?? '/', 'http://mock.test').pathname)
    const found = operations.find(({ method, pattern }) => method === incoming.method && pattern.test(pathname))
    const [status = '404', response] =
      Object.entries<Json>(found?.operation.responses ?? {}).find(([code]) => code.startsWith('2')) ?? []
    const schema = response?.content?.['application/json']?.schema
    const body = schema && exampleValue(document, schema)
    // A list of the description says that there is more, for ever.
    if (body?.hasMore !== undefined) body.hasMore = false
    // And an import in it never ends.
    if (body?.progress !== undefined) body.status = 'COMPLETED'
    outgoing.writeHead(Number(status), { 'content-type': 'application/json' })
    outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
