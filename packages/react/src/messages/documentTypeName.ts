import { documentTypeRow } from '@grid-kyc/core'
import type { Messages } from './Messages.js'

/**
 * A kind of document in the host's words. One that Grid added later is called what Grid calls it; one without a kind, another.
 */
export function documentTypeName(type: unknown, messages: Messages = {}): string {
  const texts: Readonly<Record<string, string | undefined>> = messages
  const name = typeof type === 'string' && type !== '' ? type : 'OTHER'
  const own = texts[`document.documentType.options.${name}`] ?? documentTypeRow(name)?.label
  return (
    own ??
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}
