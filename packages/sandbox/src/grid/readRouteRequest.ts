import type { AnyRoute, RouteMatch, Values } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import { invalidInput } from '../errors/invalidInput.js'
import type { RouteRequest } from './Handler.js'
import { readBytes } from './readBytes.js'

const mebibyte = 2 ** 20

const refuse = (message: string) => new GridError(400, 'INVALID_REQUEST_FORMAT', message)

async function readForm(request: Request, route: AnyRoute): Promise<FormData> {
  if (!route.form) return new FormData()
  const contentType = request.headers.get('content-type')
  if (!contentType?.match(/^multipart\/form-data\s*;/i)) throw refuse('The body has to be multipart/form-data.')
  // A form is more than its file.
  const bytes = await readBytes(request, (route.maxFileBytes ?? 0) + mebibyte)
  if (!bytes) throw invalidInput([{ field: 'file', message: 'file is too large.' }])
  return new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw refuse('The body cannot be read as multipart/form-data.')
  })
}

async function readJson(request: Request, route: AnyRoute): Promise<Values> {
  if (!route.body) return {}
  const text = await (await readBytes(request, mebibyte))?.text()
  if (text === undefined) throw refuse('The body is too large.')
  if (text.trim() === '' && route.bodyOptional) return {}
  const body = parse(text)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Values
  throw refuse('The body has to be a JSON object.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a request as far as its row says. */
export async function readRouteRequest(request: Request, { route, params }: RouteMatch<string>): Promise<RouteRequest> {
  const query = new URL(request.url).searchParams
  const [body, form] = [await readJson(request, route), await readForm(request, route)]
  return { params, query, headers: request.headers, body, form }
}
