import { formOf } from './formOf.js'

type Body = ReadableStream<Uint8Array<ArrayBuffer>>

/**
 * The body of a request as a stream, or null where it has none, in every browser: a proxy and a sandbox run in a page too, in
 * stories and tests. Firefox has no `Request.body`, so it is read into memory first; WebKit cannot read a form with a file made
 * in script, so it is written here.
 */
export async function openBody(request: Request): Promise<Body | null> {
  const form = formOf(request)
  if (form && !(await canReadForms())) return encodeForm(request, form).stream() as Body
  const body = request.body as Body | null | undefined
  if (body !== undefined) return body
  const bytes = await request.blob()
  return bytes.size > 0 ? (bytes.stream() as Body) : null
}

let readable: Promise<boolean> | undefined

function canReadForms(): Promise<boolean> {
  readable ??= (() => {
    const form = new FormData()
    form.append('file', new Blob(['a']), 'a')
    return new Response(form).arrayBuffer().then(
      () => true,
      () => false,
    )
  })()
  return readable
}

/** A form as browsers write it, under the boundary its request names. */
function encodeForm(request: Request, form: FormData): Blob {
  const boundary = /boundary=([^\s;]+)/.exec(request.headers.get('content-type') ?? '')?.[1] ?? ''
  const quoted = (name: string) => name.replace(/["\r\n]/g, each => encodeURIComponent(each))
  const parts: BlobPart[] = []
  for (const [name, value] of form) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"`
    if (typeof value === 'string') parts.push(`${head}\r\n\r\n${value}\r\n`)
    else {
      const type = value.type || 'application/octet-stream'
      parts.push(`${head}; filename="${quoted(value.name)}"\r\ncontent-type: ${type}\r\n\r\n`, value, '\r\n')
    }
  }
  return new Blob([...parts, `--${boundary}--\r\n`])
}
