import * as z from 'zod/mini'
import type { Field, FieldConstraint } from '../fields/Field.js'
import { isEmptyValue } from '../fields/isEmptyValue.js'
import { formatSchemas } from './formatSchemas.js'

/** How a field's schema may be loosened. */
export interface SchemaOptions {
  /** Blank text passes: in a request it clears a value. */
  mayBeCleared?: boolean
}

/** A pattern may come from the network: one that does not compile lets everything pass, and the server judges again. */
function compilePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return undefined
  }
}

function textSchema({ minLength, maxLength, enum: values, format, pattern }: FieldConstraint, mayBeCleared: boolean) {
  const when = ({ value }: { value: unknown }) => typeof value === 'string' && !(mayBeCleared && isEmptyValue(value))
  const check = (constraint: keyof FieldConstraint, isMet: (value: string) => boolean) =>
    z.refine<string>(isMet, { params: { constraint }, when })
  // Grid counts characters, JavaScript the halves of an emoji.
  const lengthOf = (value: string) => [...value].length
  const formatSchema = format !== undefined && Object.hasOwn(formatSchemas, format) ? formatSchemas[format] : undefined
  const expression = pattern === undefined ? undefined : compilePattern(pattern)
  const checks = [
    minLength !== undefined && check('minLength', value => lengthOf(value) >= minLength),
    maxLength !== undefined && check('maxLength', value => lengthOf(value) <= maxLength),
    values && check('enum', value => values.includes(value)),
    formatSchema && check('format', value => formatSchema.safeParse(value).success),
    expression && check('pattern', value => expression.test(value)),
  ]
  return z.string().check(...checks.filter(each => typeof each === 'object'))
}

function integerSchema({ minimum = -Infinity, maximum = Infinity }: FieldConstraint) {
  return z.int().check(
    z.refine(value => value >= minimum, { params: { constraint: 'minimum' } }),
    z.refine(value => value <= maximum, { params: { constraint: 'maximum' } }),
  )
}

function compile(constraints: FieldConstraint, mayBeCleared: boolean): z.ZodMiniType<unknown> {
  switch (constraints.type) {
    case 'integer':
      return integerSchema(constraints)
    case 'list':
      return z.array(textSchema(constraints, false))
    case 'file':
      // Its bytes are looked at where they are read; here it only has to be there.
      return z.unknown().check(z.refine(value => value !== null, { params: { constraint: 'type' } }))
    default:
      return textSchema(constraints, mayBeCleared)
  }
}

const compiled = {
  strict: new WeakMap<FieldConstraint, z.ZodMiniType>(),
  clearable: new WeakMap<FieldConstraint, z.ZodMiniType>(),
}

/**
 * A row's constraints as a zod schema, compiled once. An issue's `params.constraint` is the name of the constraint that
 * was not met; an issue without one is about the type.
 */
export function schemaOf(
  { constraints }: Pick<Field, 'constraints'>,
  { mayBeCleared = false }: SchemaOptions = {},
): z.ZodMiniType<unknown> {
  const known = compiled[mayBeCleared ? 'clearable' : 'strict']
  const schema = known.get(constraints) ?? compile(constraints, mayBeCleared)
  known.set(constraints, schema)
  return schema
}
