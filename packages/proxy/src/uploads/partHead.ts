/** The headers of a part of a form. */
export interface PartHead {
  name: string
  /** Undefined for a plain field. */
  fileName: string | undefined
  contentType: string
}

const token = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/

/** Quotes in a name come as `%22` from browsers and as `\"` from others. */
const parameter = (disposition: string, name: string) =>
  new RegExp(`;\\s*${name}="((?:\\\\"|[^"])*)"`, 'i').exec(disposition)?.[1]?.replaceAll('\\"', '%22') ??
  new RegExp(`;\\s*${name}=([^\\s";]+)`, 'i').exec(disposition)?.[1]

/** Reads a part's headers; undefined for anything that is no part of a form. File names may be in any script. */
export function partHead(text: string): PartHead | undefined {
  const headers = new Map<string, string>()
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    const header = line.slice(0, colon).trim().toLowerCase()
    if (colon < 1 || headers.has(header)) return undefined
    headers.set(header, line.slice(colon + 1).trim())
  }
  const disposition = headers.get('content-disposition') ?? ''
  const name = parameter(disposition, 'name')
  if (!/^form-data *;/i.test(disposition) || name === undefined) return undefined
  const contentType = headers.get('content-type') ?? ''
  return {
    name,
    fileName: parameter(disposition, 'filename'),
    contentType: token.test(contentType) ? contentType : 'application/octet-stream',
  }
}
