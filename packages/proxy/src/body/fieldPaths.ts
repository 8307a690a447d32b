/** The dotted paths of an object's values: what was written, for an audit trail, without what it was. */
export const fieldPaths = (values: object, prefix = ''): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? fieldPaths(value, `${prefix}${name}.`)
      : [prefix + name],
  )
