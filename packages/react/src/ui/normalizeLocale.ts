const known = new Map<string, string>()

/** As much of a name as is one in BCP 47: `en-US-x-` is cut to `en-US`. */
function canonical(name: string): string | undefined {
  for (let part = name; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    try {
      return Intl.getCanonicalLocales(part)[0]
    } catch {
      // The next shorter one may be valid.
    }
  }
  return undefined
}

/**
 * A locale as `Intl` takes it. Platforms keep them in other forms: `en_US`, POSIX's `pt_BR.UTF-8@euro` and `C`, or nothing.
 * What names no language becomes `en`.
 */
export function normalizeLocale(given: string): string {
  const before = known.get(given)
  if (before) return before
  const name = given.trim().split(/[.@]/)[0]?.replaceAll('_', '-') ?? ''
  const locale = canonical(/^(c|posix|root|und)?$/i.test(name) ? 'en' : name) ?? 'en'
  known.set(given, locale)
  return locale
}
