import * as z from 'zod/mini'
import { constraintAt } from '../fields/constraintAt.js'
import { type Field, type FieldContext, type FieldTable, isField, type Values } from '../fields/Field.js'
import type { Moment } from '../fields/isNeeded.js'
import { missingRows } from '../fields/missingFields.js'
import { valueAt } from '../fields/valueAt.js'
import { schemaOf } from './schemaOf.js'

const fieldSchema = (field: Field, moment: Moment) =>
  schemaOf({ ...field, is: constraintAt(field, moment) }, { mayBeCleared: true })

const groupSchema = (table: FieldTable, moment: Moment): z.ZodMiniType<Values> =>
  z.looseObject(
    Object.fromEntries(
      Object.entries(table).map(([name, entry]) => [
        name,
        z.optional(isField(entry) ? fieldSchema(entry, moment) : groupSchema(entry, moment)),
      ]),
    ),
  )

/**
 * A table as a `zod/mini` schema of a whole request: what is there has to be right, what the moment needs has to be
 * there (`params.constraint` is `needed`), and what the table does not know passes.
 */
export const tableSchema = (table: FieldTable, moment: Moment, context: FieldContext = {}): z.ZodMiniType<Values> =>
  groupSchema(table, moment).check(({ value, issues }) => {
    for (const { path } of missingRows(table, moment, value, context)) {
      const input = valueAt(value, path)
      issues.push({ code: 'custom', path: path.split('.'), input, params: { constraint: 'needed' } })
    }
  })
