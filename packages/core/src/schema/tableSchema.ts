import * as z from 'zod/mini'
import { type Field, type FieldContext, type FieldTable, isField } from '../fields/Field.js'
import type { RequirementStage } from '../fields/isNeeded.js'
import { missingRows } from '../fields/missingFields.js'
import type { ValueOf } from '../fields/ValuesOf.js'
import { valueAt } from '../fields/valueAt.js'
import { schemaOf } from './schemaOf.js'

type ShapeOf<Table extends FieldTable> = {
  -readonly [Name in keyof Table]: z.ZodMiniOptional<
    Table[Name] extends Field
      ? z.ZodMiniType<ValueOf<Table[Name]>>
      : Table[Name] extends FieldTable
        ? TableSchema<Table[Name]>
        : never
  >
}

/** A table as a schema: an object whose unknown keys are kept, to be extended with `z.safeExtend`. */
export type TableSchema<Table extends FieldTable = FieldTable> = z.ZodMiniObject<ShapeOf<Table>, z.core.$loose>

function fieldSchema({ constraints, verifiedAs }: Field, stage: RequirementStage) {
  return schemaOf(
    { constraints: stage === 'verification' && verifiedAs ? { ...constraints, ...verifiedAs } : constraints },
    { mayBeCleared: true },
  )
}

function compile(table: FieldTable, stage: RequirementStage): TableSchema {
  const shape = Object.fromEntries(
    Object.entries(table).map(([name, entry]) => [
      name,
      z.optional(isField(entry) ? fieldSchema(entry, stage) : compile(entry, stage)),
    ]),
  )
  return z.looseObject(shape) as unknown as TableSchema
}

/** Tables are constants, and a form is validated for every key that is pressed. */
const compiled = {
  update: new WeakMap<FieldTable, TableSchema>(),
  create: new WeakMap<FieldTable, TableSchema>(),
  verification: new WeakMap<FieldTable, TableSchema>(),
} satisfies Record<RequirementStage, unknown>

function valuesSchema(table: FieldTable, stage: RequirementStage): TableSchema {
  const schema = compiled[stage].get(table) ?? compile(table, stage)
  compiled[stage].set(table, schema)
  return schema
}

/**
 * A table as a schema of a whole request: what is there has to be right, and what the stage requires has to be there.
 * An issue of what is missing has `required` as its `params.constraint`. What the table does not know passes.
 */
export function tableSchema<Table extends FieldTable>(
  table: Table,
  stage: RequirementStage,
  context: FieldContext = {},
): TableSchema<Table> {
  // A platform that does its own checks is not held to those of Grid.
  const schema = valuesSchema(table, context.regulated && stage === 'verification' ? 'create' : stage)
  const checked = schema.check(
    z.check<Record<string, unknown>>(
      ({ value, issues }) => {
        const isInvalid = (path: string) => issues.some(issue => `${path}.`.startsWith(`${issue.path?.join('.')}.`))
        for (const { path } of missingRows(table, stage, value, context)) {
          if (isInvalid(path)) continue
          const input = valueAt(value, path)
          issues.push({ code: 'custom', path: path.split('.'), input, params: { constraint: 'required' } })
        }
      },
      { when: ({ value }) => typeof value === 'object' && value !== null },
    ),
  )
  return checked as unknown as TableSchema<Table>
}
