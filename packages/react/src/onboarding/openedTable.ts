import { type FieldTable, fieldAt, setValueAt } from '@grid-kyc/core'

/** The table with fields that are the platform's to set opened to the person who fills in the form. */
export const openedTable = (table: FieldTable, paths: readonly string[]): FieldTable =>
  paths.reduce((opened, path) => {
    const field = fieldAt(opened, path)
    return field ? (setValueAt(opened, path, { ...field, control: 'text', writtenBy: 'user' }) as FieldTable) : opened
  }, table)
