/** A part's class and its state as data attributes: `true` becomes an empty attribute, `false` none. */
export function slot(
  name: string,
  className?: string | undefined,
  state: Readonly<Record<string, string | boolean | undefined>> = {},
): Record<string, string> {
  const props: Record<string, string> = { className: className ? `gk-${name} ${className}` : `gk-${name}` }
  for (const [key, value] of Object.entries(state)) {
    if (value !== undefined && value !== false) props[`data-${key}`] = value === true ? '' : value
  }
  return props
}
