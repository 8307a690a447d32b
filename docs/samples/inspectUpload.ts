import type { GridProxyOptions } from '@grid-kyc/proxy'

/** Refuses files by what is in them. Grid gets the end of a file only after this said yes. */
export const inspectUpload: GridProxyOptions['inspectUpload'] = async ({ file }) => {
  const { value = new Uint8Array() } = await file.getReader().read()
  const start = new TextDecoder('latin1').decode(value.subarray(0, 4))
  return start === '%PDF' || start === '\u0089PNG' || start.startsWith('\u00ff\u00d8\u00ff')
}
