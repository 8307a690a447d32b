import { documentCategories, guidanceNamed, type Values, type VerificationIssue } from '@grid-kyc/core'
import type { Messages } from '../messages/Messages.js'
import { translateField } from '../messages/translateField.js'
import { translateGuidance } from '../messages/translateGuidance.js'

/** Something Grid wants, in the host's words. */
export interface Objection extends VerificationIssue {
  /** What is wanted. */
  readonly message: string
  /** Why, or how to do it well. */
  readonly help: string | undefined
  /** Where Grid raised it: a customer, an owner or a document. */
  readonly resourceId: string
  /** The answer it is about, where it is one of the customer itself. */
  readonly path: string | undefined
  /** The advice that goes with a refused document. */
  readonly refusal: 'LOW_QUALITY' | 'INCOMPLETE' | undefined
}

interface InWords {
  /** The answers of whom it is about: a country may call a field something of its own. */
  values: Values
  messages: Messages | undefined
  locale: string
}

export function objectionInLocale(explanation: VerificationIssue, { values, messages, locale }: InWords): Objection {
  const { guidance, subject, fields, category, errors } = explanation
  const { title, help } = translateGuidance(guidance, messages)
  const labels = new Set(
    fields.map(({ field, path }) => translateField(field, `${subject}.${path}`, values, messages).label),
  )
  // One is the rule, and a formatter takes its time.
  const label = labels.size > 1 ? new Intl.ListFormat(locale).format(labels) : ([...labels][0] ?? '')
  const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
  const why = category && (texts[`documentCategory.${category}.help`] ?? documentCategories[category].help)
  const [error] = errors
  return {
    ...explanation,
    message: title.replace('{label}', label),
    help: help ?? why,
    resourceId: error?.resourceId ?? explanation.holder,
    path: subject === 'beneficialOwner' ? undefined : fields[0]?.path,
    refusal: guidanceNamed(guidance).refusal,
  }
}
