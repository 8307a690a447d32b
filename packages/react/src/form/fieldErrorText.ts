import type { Field, FieldConstraint } from '@grid-kyc/core'
import type { Translate } from '../messages/useMessages.js'
import type { fieldErrorMessages } from './fieldError.messages.js'
import type { IdentifierFormat } from './identifierFormat.js'
import { isNumeric } from './isNumeric.js'

const choices: ReadonlySet<string> = new Set(['select', 'multiselect', 'country', 'countries', 'radio', 'checkboxes'])
const formats: Readonly<Record<string, 'field.email' | 'field.phone' | 'field.date'>> = {
  email: 'field.email',
  tel: 'field.phone',
  'e.164': 'field.phone',
  date: 'field.date',
}

interface FieldIssue {
  readonly code?: 'missing' | 'invalid' | undefined
  /** Only what was not met. */
  readonly constraint?: FieldConstraint | undefined
}

/** A label inside a sentence: "State" becomes "state", and "ZIP code" stays. */
const nameOf = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** An error in words. `field` is the translated row; a constraint may be our own or one that Grid has just named. */
export function fieldErrorText(
  { code = 'invalid', constraint = {} }: FieldIssue,
  { label, control, constraints, missingMessage, invalidMessage }: Field,
  t: Translate<typeof fieldErrorMessages>,
  /** How the value is written, where that is known better than any constraint tells. */
  format?: IdentifierFormat,
): string {
  const own = (message: string) => message.replaceAll('{label}', label).replaceAll('{name}', nameOf(label))
  const choice = choices.has(control)
  const missing = () =>
    missingMessage ? own(missingMessage) : t(choice ? 'field.missing.choice' : 'field.missing', { label })
  if (code === 'missing') return missing()
  const { format: kind, minLength, maxLength, minimum, maximum } = constraint
  // Grid may have another limit than the usual form; then only the limit helps.
  const isUsual = (maxLength ?? Number.POSITIVE_INFINITY) >= (format?.example.length ?? 0)
  if (format && isUsual) {
    const { masks, example } = format
    const digits = masks.length === 1 && isNumeric(format) ? masks[0]?.replace(/[^#\d]/g, '').length : undefined
    return digits ? t('field.identifier.digits', { digits, example }) : t('field.identifier', { example })
  }
  const known = kind === undefined ? undefined : formats[kind]
  if (known) return t(known, { label })
  if (choice) return missing()
  if (minLength !== undefined) return t('field.tooShort', { label, min: minLength })
  if (maxLength !== undefined) return t('field.tooLong', { label, max: maxLength })
  // What others leave is less than the row allows, and only the range says how much.
  const isNarrower = maximum !== undefined && maximum !== constraints.maximum
  if (invalidMessage && !isNarrower) return own(invalidMessage)
  if (constraints.type === 'integer') {
    return t('field.range', {
      label,
      min: minimum ?? constraints.minimum ?? 0,
      max: maximum ?? constraints.maximum ?? 100,
    })
  }
  return t('field.invalid', { label })
}
