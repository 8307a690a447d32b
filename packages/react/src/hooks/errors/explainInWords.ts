import { type Application, explainAll, type VerificationError } from '@grid-kyc/core'
import type { Copy } from '../../words/Copy.js'
import { type Objection, objectionInWords } from './objectionInWords.js'

/** Everything some errors ask for, each thing once, in the host's words. */
export function explainInWords(
  errors: readonly VerificationError[],
  application: Application,
  { copy, locale = 'en' }: { copy?: Copy | undefined; locale?: string | undefined } = {},
): Objection[] {
  return explainAll(errors, application).map(explanation => {
    const owner = application.owners?.find(({ id }) => id === explanation.holder)
    return objectionInWords(explanation, { values: { ...(owner ?? application.customer) }, copy, locale })
  })
}
