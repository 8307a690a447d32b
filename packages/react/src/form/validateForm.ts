import {
  type FieldContext,
  type FieldTable,
  isEmptyValue,
  isMasked,
  setValueAt,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { validateFields } from '@grid-kyc/core/schema'
import type { Translate } from '../messages/useMessages.js'
import type { FormValues } from './createFormValues.js'
import { dateCheck } from './dateCheck.js'
import type { InvalidValue } from './FieldForm.js'
import type { fieldErrorMessages } from './fieldError.messages.js'
import { fieldErrorText } from './fieldErrorText.js'
import { identifierFormat } from './identifierFormat.js'
import { severalContacts } from './severalContacts.js'

export interface ValidateFormParts {
  table: FieldTable
  contextOf: (values: Values) => FieldContext
  t: Translate<typeof fieldErrorMessages>
}

/** True for a number that was copied with its first digits hidden, such as `XXX-XX-6789` or `***-**-6789`. */
const isTypedAsMask = (value: unknown) => isMasked(value) || (typeof value === 'string' && /x{3}|\*{2}/i.test(value))

/** Returns every shown value that verification would refuse, with the text to show at its field. */
export function validateForm({ table, contextOf, t }: ValidateFormParts, fields: FormValues): InvalidValue[] {
  const all = fields.values()
  const context = contextOf(all)
  const shown = fields.shownRows(all, context)
  // A hidden value is kept, and neither validated nor saved.
  const asked = shown.reduce<Values>((some, { path }) => {
    const value = valueAt(all, path)
    return isEmptyValue(value) ? some : setValueAt(some, path, value)
  }, {})
  const found = new Map(validateFields(table, asked, 'verification', context).map(issue => [issue.field, issue]))
  return shown.flatMap(row => {
    const { path, field } = row
    const own = fields.translated(row)
    const isTypedMask = field.privacy === 'secret' && isTypedAsMask(fields.value(path)) && !fields.isStored(row)
    if (isTypedMask) return [{ path, code: 'invalid' as const, message: t('field.masked', { label: own.label }) }]
    const doubt = dateCheck(field, valueAt(asked, path), t)
    if (doubt !== undefined) return [{ path, code: 'invalid' as const, message: doubt }]
    const several = severalContacts(row, valueAt(asked, path), all)
    if (several) return [{ path, code: 'invalid' as const, message: t(several) }]
    const error = found.get(path)
    if (!error || (error.code === 'invalid' && fields.isStored(row))) return []
    return [{ path, code: error.code, message: fieldErrorText(error, own, t, identifierFormat(row, all)) }]
  })
}
