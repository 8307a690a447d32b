import { type Field, type FieldTable, fieldAt, setValueAt } from '@grid-kyc/core'

/** The same table, in which what Grid asks for is shown and has to be answered, whatever our own rules say. */
export const askedTable = (table: FieldTable, paths: readonly string[]): FieldTable =>
  paths.reduce((next, path) => {
    const field = fieldAt(table, path)
    const asked: Field | undefined = field && { ...field, neededFor: 'verification', shownWhen: true }
    return asked ? (setValueAt(next, path, asked) as FieldTable) : next
  }, table)
