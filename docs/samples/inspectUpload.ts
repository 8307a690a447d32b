import type { GridProxyOptions } from '@grid-kyc/proxy'

/** How the files that Grid accepts begin: PDF, PNG and JPEG. */
const beginnings = ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff']

/** Refuses files by their content. Grid gets the end of a file only after this returned true. */
export const inspectUpload: GridProxyOptions['inspectUpload'] = async ({ file }) => {
  let start = ''
  // A chunk may be as short as one byte.
  for await (const chunk of file) {
    start += new TextDecoder('latin1').decode(chunk.subarray(0, 4))
    if (start.length >= 4) break
  }
  return beginnings.some(beginning => start.startsWith(beginning))
}
