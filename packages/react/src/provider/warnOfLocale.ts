import { normalizeLocale } from '../ui/normalizeLocale.js'
import { warnDeveloper } from './warnDeveloper.js'

/** Warns of a locale that `Intl` does not take as it is. It loads in development only. */
export function warnOfLocale(given: string): void {
  if (isLocale(given)) return
  warnDeveloper(
    `locale="${given}" is not a BCP 47 language tag, so "${normalizeLocale(given)}" is used. Pass a tag such as "en-US".`,
  )
}

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1
  } catch {
    return false
  }
}
