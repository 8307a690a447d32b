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
