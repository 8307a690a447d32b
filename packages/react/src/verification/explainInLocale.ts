import { type Application, toVerificationIssues, type VerificationError } from '@grid-kyc/core'
import type { Messages } from '../messages/Messages.js'
import { type Objection, objectionInLocale } from './objectionInLocale.js'

/** Everything some errors ask for, each thing once, in the host's words. */
export function explainInLocale(
  errors: readonly VerificationError[],
  application: Application,
  { messages, locale = 'en' }: { messages?: Messages | undefined; locale?: string | undefined } = {},
): Objection[] {
  return toVerificationIssues(errors, application).map(explanation => {
    const owner = application.owners?.find(({ id }) => id === explanation.holder)
    return objectionInLocale(explanation, { values: { ...(owner ?? application.customer) }, messages, locale })
  })
}
