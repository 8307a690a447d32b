/** The documented properties that rules about these slots read, found in the stylesheet itself so that they are true. */
export function propertiesOf(slots: readonly string[], stylesheet: string): string[] {
  const source = new Map(
    [...stylesheet.matchAll(/(--_[\w-]+):\s*[^;]*?var\((--gk-[\w-]+)/g)].map(([, own, given]) => [own, given]),
  )
  const found = new Set<string>()
  for (const [, selector = '', body = ''] of stylesheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!slots.some(slot => new RegExp(`\\.gk-${slot}(?![\\w-])`).test(selector))) continue
    for (const [, own] of body.matchAll(/var\((--_[\w-]+)/g)) {
      const property = source.get(own ?? '')
      if (property) found.add(property)
    }
  }
  return [...found].sort()
}
