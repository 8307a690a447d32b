import type { Constraint } from './Field.js'
import { formatChecks } from './formatChecks.js'

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value)
  } catch {
    // A pattern that does not compile came from the network; the server will judge the value again.
    return true
  }
}

function textProblems(is: Constraint, value: unknown): (keyof Constraint)[] {
  if (typeof value !== 'string') return ['type']
  const problems: (keyof Constraint)[] = []
  const length = [...value].length
  if (is.minLength !== undefined && length < is.minLength) problems.push('minLength')
  if (is.maxLength !== undefined && length > is.maxLength) problems.push('maxLength')
  if (is.enum && !is.enum.includes(value)) problems.push('enum')
  if (is.format && Object.hasOwn(formatChecks, is.format) && !formatChecks[is.format]?.(value)) problems.push('format')
  if (is.pattern && !matches(is.pattern, value)) problems.push('pattern')
  return problems
}

function integerProblems(is: Constraint, value: unknown): (keyof Constraint)[] {
  if (typeof value !== 'number' || !Number.isInteger(value)) return ['type']
  if (is.minimum !== undefined && value < is.minimum) return ['minimum']
  return is.maximum !== undefined && value > is.maximum ? ['maximum'] : []
}

/**
 * The constraints that a value does not meet; none when it is fine. A file always is: whoever holds its bytes looks at
 * them.
 */
export function constraintProblems(is: Constraint, value: unknown): (keyof Constraint)[] {
  if (is.type === 'file') return value === null ? ['type'] : []
  if (is.type === 'integer') return integerProblems(is, value)
  if (is.type !== 'list') return textProblems(is, value)
  if (!Array.isArray(value)) return ['type']
  return [...new Set(value.flatMap(entry => textProblems(is, entry)))]
}
