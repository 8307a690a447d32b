/** A request as it is put on the wire: its path is not normalized on the way, as a browser or `fetch` would. */
export interface WireRequest {
  method: string
  /** Below the proxy's base path, unless `fromRoot`. */
  path: string
  fromRoot?: boolean
  headers: Record<string, string>
  body?: string | Uint8Array
  /** What the body holds, when it is a form. */
  parts?: readonly FormPart[]
}

/** A plain read. */
export const get = (path: string, headers: Record<string, string> = {}): WireRequest => ({
  method: 'GET',
  path,
  headers,
})

/** A request with a JSON body; a string is sent unchanged. */
export const json = (
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): WireRequest => ({
  method,
  path,
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** The smallest file that is recognized as a document. */
export const pdf = '%PDF-1.4\n%%EOF'

/** A form, part by part: a field, or a file with its name. */
export type FormPart = [name: string, value: string, fileName?: string]

const boundary = 'a-boundary-of-the-browser'

/** A form exactly as written, in its order and with its repetitions, which `FormData` would normalize. */
export function form(
  method: string,
  path: string,
  parts: readonly FormPart[],
  end = `--${boundary}--\r\n`,
): WireRequest {
  const written = parts.map(([name, value, fileName]) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/pdf`
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  return {
    method,
    path,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: written.join('') + end,
    parts,
  }
}
