import { type Field, type FieldTable, isField } from '@grid-kyc/core'

type Schema = Record<string, unknown>

function valueSchema({ constraints, writtenBy, createOnly, privacy, label }: Field): Schema {
  const { type, format, pattern, enum: values, minLength, maxLength, minimum, maximum } = constraints
  const text = { type: 'string', format, pattern, enum: values, minLength, maxLength }
  const notes = [
    createOnly && 'Only when creating.',
    privacy === 'secret' && 'Masked in every answer; a masked value is refused.',
    writtenBy === 'platform' && 'Forwarded only when the platform allows it.',
    writtenBy === 'proxy' && 'Filled in by the proxy, whatever a browser sends.',
  ].filter(Boolean)
  const description = [`${label}.`, ...notes].join(' ')
  if (type === 'file') return { type: 'string', format: 'binary', description }
  if (type === 'integer') return { type, minimum, maximum, description }
  return type === 'list' ? { type: 'array', items: text, description } : { ...text, description }
}

/** The fields of a table as JSON Schema. What is required is Grid's to say, so nothing is. */
export function fieldSchema(table: FieldTable): Schema {
  const properties = Object.entries(table).map(([name, entry]) => [
    name,
    isField(entry) ? valueSchema(entry) : fieldSchema(entry),
  ])
  return { type: 'object', properties: Object.fromEntries(properties) }
}
