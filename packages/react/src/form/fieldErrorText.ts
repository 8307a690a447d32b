import type { Field, FieldConstraint } from '@grid-kyc/core'
import type { Translate } from '../messages/useMessages.js'
import type { fieldErrorMessages } from './fieldError.messages.js'

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

/** An error in words. `field` is the translated row; a constraint may be our own or one that Grid has just named. */
export function fieldErrorText(
  { code = 'invalid', constraint = {} }: FieldIssue,
  { label, control, constraints, invalidMessage }: Field,
  t: Translate<typeof fieldErrorMessages>,
  /** How the value is written, where that is known better than any constraint tells. */
  example?: string,
): string {
  const choice = choices.has(control)
  if (code === 'missing') return t(choice ? 'field.missing.choice' : 'field.missing', { label })
  const { format, minLength, maxLength, minimum, maximum } = constraint
  if (example !== undefined) return t('field.identifier', { example })
  const known = format === undefined ? undefined : formats[format]
  if (known) return t(known, { label })
  if (choice) return t('field.missing.choice', { label })
  if (minLength !== undefined) return t('field.tooShort', { label, min: minLength })
  if (maxLength !== undefined) return t('field.tooLong', { label, max: maxLength })
  if (constraints.type === 'integer') {
    return t('field.range', {
      label,
      min: minimum ?? constraints.minimum ?? 0,
      max: maximum ?? constraints.maximum ?? 100,
    })
  }
  return invalidMessage ?? t('field.invalid', { label })
}
