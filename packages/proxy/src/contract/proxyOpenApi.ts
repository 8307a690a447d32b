import { type AnyRoute, allFields, fieldsOf, type Operation, routes } from '@grid-kyc/core'
import { fieldSchema } from './fieldSchema.js'
import { proxyInventory } from './proxyInventory.js'

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const refusals: Record<number, string> = {
  400: 'Not understood, or not clear whose data it is; nothing was sent. Or Grid refused a field.',
  401: 'Signed out.',
  403: "Another customer's data, or a page of a foreign origin; nothing was sent.",
  404: 'Outside the table, or unknown to Grid.',
  409: 'A conflict at Grid. Answered with `x-should-retry: false`.',
  413: 'Too large.',
  415: 'Another content type than the one of this route.',
  429: 'Too often. `Retry-After` says how long to wait.',
  502: "Grid could not be reached, or refused the platform's credentials.",
}

function requestBody({ body, form, bodyOptional, method }: AnyRoute) {
  if (form) {
    const { documentHolder: _, ...replaced } = fieldsOf(form)
    const schema = fieldSchema(method === 'PUT' ? replaced : fieldsOf(form))
    return { required: true, content: { 'multipart/form-data': { schema } } }
  }
  if (!body) return undefined
  const schema = body === 'customer' ? { anyOf: [ref('individual'), ref('business')] } : ref(body)
  return { required: !bodyOptional, ...json(schema) }
}

function parameters({ path, query = [], subject }: AnyRoute) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true }))
  const inQuery = query.map((name: unknown) => ({
    name,
    in: 'query',
    required: typeof subject === 'object' && subject.name === name,
  }))
  return [...inPath, ...inQuery].map(each => ({ ...each, schema: { type: 'string' } }))
}

function describeRoute(name: Operation, whose: string) {
  const route: AnyRoute = routes[name]
  const successes = route.success.map(status => [
    status,
    { description: "Grid's answer, identifiers masked.", ...(status === 204 ? {} : json({ type: 'object' })) },
  ])
  const errors = Object.entries(refusals).map(([status, description]) => [
    status,
    { description, ...json(ref('Error')) },
  ])
  return {
    operationId: name,
    description: `For ${whose}.`,
    parameters: parameters(route),
    requestBody: requestBody(route),
    responses: Object.fromEntries([...successes, ...errors]),
  }
}

const session = {
  type: 'object',
  required: ['mayCreate'],
  properties: {
    customerId: { type: 'string', description: 'Absent without a customer, or with several.' },
    customerType: { type: 'string', enum: ['INDIVIDUAL', 'BUSINESS'] },
    mayCreate: { type: 'boolean' },
  },
}

const own: Record<string, object> = {
  getSession: {
    responses: { 200: { description: 'Who is signed in.', ...json(session) }, 401: { description: 'Signed out.' } },
  },
  followEvents: {
    responses: {
      200: {
        description:
          'Lines of `data: {"id","kind","at"}`, without SSE ids: each means "read Grid again". Asked for its session again at every heartbeat, and closed when that has ended.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      401: { description: 'Signed out.' },
    },
  },
  receiveWebhook: {
    parameters: [{ name: 'X-Grid-Signature', in: 'header', required: true, schema: { type: 'string' } }],
    requestBody: { required: true, ...json({ type: 'object' }) },
    responses: {
      200: { description: 'Processed now or before.' },
      204: { description: 'A test or the end of an import, which the platform does not process itself.' },
      401: { description: 'Not signed by Grid.' },
      500: { description: 'Not processed; to be delivered again.' },
      501: {
        description: 'Not about verification, and the platform does not process such events; to be delivered again.',
      },
    },
  },
}

function paths() {
  const all: Record<string, Record<string, object>> = {}
  for (const { name, method, path, whose } of proxyInventory) {
    const described = own[name]
      ? { operationId: name, description: `For ${whose}.`, ...own[name] }
      : describeRoute(name as Operation, whose)
    all[path] = { ...all[path], [method.toLowerCase()]: described }
  }
  return all
}

const errorSchema = {
  type: 'object',
  required: ['status', 'code', 'message'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string' },
    message: { type: 'string' },
    details: { type: 'object' },
  },
}

/** The HTTP interface of the proxy as an OpenAPI description, made from the route and field tables. */
export const proxyOpenApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Grid KYC proxy',
    version: '1',
    description:
      'What a platform offers its own pages under a base path of its choice. Paths mirror those of Grid. Only known fields cross; every answer is `no-store`.',
  },
  paths: paths(),
  components: {
    schemas: {
      Error: errorSchema,
      ...Object.fromEntries(Object.entries(allFields).map(([name, table]) => [name, fieldSchema(table)])),
    },
  },
})
