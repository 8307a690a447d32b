import * as z from 'zod/mini'
import { constraintProblems } from '../fields/constraintProblems.js'
import type { Constraint, Field } from '../fields/Field.js'
import { isCleared } from '../fields/isCleared.js'

const shapeOf = ({ type }: Constraint): z.ZodMiniType<unknown> => {
  if (type === 'list') return z.array(z.string())
  if (type === 'integer') return z.int()
  return type === 'file' ? z.unknown().check(z.refine(value => value !== null)) : z.string()
}

const beyondType = ['format', 'pattern', 'enum', 'minLength', 'maxLength', 'minimum', 'maximum'] as const

/**
 * A field's constraints as a `zod/mini` schema, for those who validate with zod already. An issue's `params.constraint`
 * is the name of what failed. With `mayBeCleared`, blank text passes, as it does in an update.
 */
export function schemaOf({ is }: Field, { mayBeCleared = false } = {}): z.ZodMiniType<unknown> {
  const checks = beyondType
    .filter(name => is[name] !== undefined)
    .map(name =>
      z.refine<unknown>(
        value => (mayBeCleared && isCleared(is, value)) || !constraintProblems(is, value).includes(name),
        { params: { constraint: name } },
      ),
    )
  return shapeOf(is).check(...checks)
}
