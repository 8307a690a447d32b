import { documentTypeRow } from '@grid-kyc/core'
import type { Copy } from './Copy.js'

/** A kind of document in the host's words. One that Grid added later is called what Grid calls it. */
export function documentTypeName(type: string, copy: Copy = {}): string {
  const texts: Readonly<Record<string, string | undefined>> = copy
  const own = texts[`document.documentType.options.${type}`] ?? documentTypeRow(type)?.label
  return own ?? type.toLowerCase().replaceAll('_', ' ')
}
