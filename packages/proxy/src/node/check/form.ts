import type { Sent } from './Row.js'

/** A form, part by part: a field, or a file with its name. */
export type FormPart = [name: string, value: string, fileName?: string]

const boundary = 'a-boundary-of-the-browser'

/** A form exactly as written, in its order and with its repetitions, which `FormData` would tidy up. */
export function form(method: string, path: string, parts: readonly FormPart[], end = `--${boundary}--\r\n`): Sent {
  const written = parts.map(([name, value, fileName]) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/pdf`
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  return {
    method,
    path,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: written.join('') + end,
  }
}
