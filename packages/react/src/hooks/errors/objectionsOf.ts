import type { Application } from '@grid-kyc/core'
import type { Copy } from '../../words/Copy.js'
import { explainInWords } from './explainInWords.js'
import type { Objection } from './objectionInWords.js'

export type { Objection } from './objectionInWords.js'

const open: readonly string[] = ['RESOLVE_ERRORS', 'READY_FOR_VERIFICATION']

/** What the latest verification still objects to, without what has been mended since. */
export function objectionsOf(application: Application, copy?: Copy, locale?: string): Objection[] {
  const { verification } = application
  if (!verification || !open.includes(verification.verificationStatus)) return []
  return explainInWords(verification.errors, application, { copy, locale }).filter(({ isFixed }) => !isFixed)
}
