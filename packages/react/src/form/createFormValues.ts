import {
  type Field,
  type FieldContext,
  type FieldRow,
  type FieldTable,
  fieldRows,
  isShown,
  setValueAt,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import type { UseFormReturn } from 'react-hook-form'
import type { Messages } from '../messages/Messages.js'
import { translateField } from '../messages/translateField.js'
import { isSameValue } from '../store/isSameValue.js'
import { sentValue } from './normalizeValue.js'

export interface FormValuesParts {
  form: UseFormReturn<Record<string, unknown>>
  table: FieldTable
  resource: string
  /** The fields that the form may ask for. */
  rows: readonly FieldRow[]
  contextOf: (values: Values) => FieldContext
  /** The values as Grid has them. */
  saved: () => Values | undefined
  messages: Messages | undefined
}

/** What is typed in a form, as it is shown and as it is sent, and the rows that are shown for it. */
export interface FormValues {
  /** Every row of the table, asked for or not. */
  allRows: readonly FieldRow[]
  typed: () => Values
  /** As the user sees it. */
  value: (path: string) => unknown
  /** As they are sent to Grid. */
  values: () => Values
  sentAt: (row: FieldRow) => unknown
  shownRows: (all?: Values, context?: FieldContext) => readonly FieldRow[]
  /** The row's field with the texts of the locale and of the host. */
  translated: (row: FieldRow) => Field
  /** True when a secret value is unchanged since Grid returned it. */
  isStored: (row: FieldRow) => boolean
}

export function createFormValues(parts: FormValuesParts): FormValues {
  const { form, table, resource, rows, contextOf, saved, messages } = parts
  const allRows = fieldRows(table)
  const typed = (): Values => form.getValues()
  const value = (path: string): unknown => form.getValues(path)

  function values(): Values {
    const all = typed()
    return allRows.reduce<Values>((sentValues, row) => {
      const own = valueAt(all, row.path)
      const sent = sentValue(row, own, all)
      return sent === own ? sentValues : setValueAt(sentValues, row.path, sent)
    }, all)
  }

  return {
    allRows,
    typed,
    value,
    values,
    sentAt: row => sentValue(row, value(row.path), typed()),
    shownRows: (all = values(), context = contextOf(all)) => rows.filter(({ field }) => isShown(field, all, context)),
    translated: ({ path, field }) => translateField(field, `${resource}.${path}`, values(), messages),
    isStored: ({ path, field }) => field.privacy === 'secret' && isSameValue(value(path), valueAt(saved() ?? {}, path)),
  }
}
