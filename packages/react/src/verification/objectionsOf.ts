import type { Application } from '@grid-kyc/core'
import type { Messages } from '../messages/Messages.js'
import { explainInLocale } from './explainInLocale.js'
import type { Objection } from './objectionInLocale.js'

export type { Objection } from './objectionInLocale.js'

const open: readonly string[] = ['RESOLVE_ERRORS', 'READY_FOR_VERIFICATION']

/** What the latest verification still objects to, without what has been mended since. */
export function objectionsOf(application: Application, messages?: Messages, locale?: string): Objection[] {
  const { verification } = application
  if (!verification || !open.includes(verification.verificationStatus)) return []
  return explainInLocale(verification.errors, application, { messages, locale }).filter(({ isFixed }) => !isFixed)
}
