const forms = new WeakMap<Request, FormData>()

/** Remembers which form a request was made of. */
export function rememberForm(request: Request, body: unknown): Request {
  if (body instanceof FormData) forms.set(request, body)
  return request
}

/**
 * The form a request of the client was made of, for a transport other than `fetch`: WebKit cannot read a form with a file
 * made in script back out of a `Request`.
 */
export const formOf = (request: Request): FormData | undefined => forms.get(request)

/**
 * A multipart form from its fields, for the routes that take one. Files go last, so that a proxy can judge the fields
 * before it reads the file.
 */
export function toFormData(fields: object): FormData {
  const form = new FormData()
  const entries: [string, unknown][] = Object.entries(fields)
  const files = entries.filter(([, value]) => value instanceof Blob)
  for (const [name, value] of entries) {
    if (value !== undefined && !(value instanceof Blob)) form.append(name, String(value))
  }
  for (const [name, file] of files) form.append(name, file as Blob)
  return form
}
