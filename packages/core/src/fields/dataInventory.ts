import type { FieldTable, NeededFor, Privacy } from './Field.js'
import { fieldRows } from './fieldRows.js'

/** What is collected, why, and how it is guarded: one line of a data inventory. */
export interface InventoryRow {
  readonly resource: string
  readonly path: string
  readonly label: string
  readonly privacy: Privacy
  /** `depends` where other values or the context decide. */
  readonly neededFor: NeededFor | 'depends'
  readonly writtenBy: 'user' | 'platform' | 'proxy'
  /** Whether Grid gives the value back: `masked` where the proxy covers it. */
  readonly answered: 'as it is' | 'masked' | 'never'
}

/** The data inventory of some tables, made from the rows themselves so that it cannot lag behind them. */
export const dataInventory = (tables: Readonly<Record<string, FieldTable>>): InventoryRow[] =>
  Object.entries(tables).flatMap(([resource, table]) =>
    fieldRows(table).map(({ path, field }) => ({
      resource,
      path,
      label: field.label,
      privacy: field.privacy,
      neededFor: typeof field.neededFor === 'function' ? 'depends' : field.neededFor,
      writtenBy: field.writtenBy ?? 'user',
      answered:
        field.writeOnly || field.constraints.type === 'file'
          ? 'never'
          : field.privacy === 'secret'
            ? 'masked'
            : 'as it is',
    })),
  )
