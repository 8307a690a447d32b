import { type FieldRow, isMasked } from '@grid-kyc/core'
import type { Translate } from '../messages/useMessages.js'
import type { FormValues } from './createFormValues.js'
import type { fieldErrorMessages } from './fieldError.messages.js'
import { identifierFormat } from './identifierFormat.js'
import { isPostOfficeBox } from './isPostOfficeBox.js'
import { hasEmoji } from './normalizeText.js'
import { isPersonName } from './normalizeValue.js'
import { severalContacts } from './severalContacts.js'

interface FieldWarningsParts {
  fields: FormValues
  errorAt: (path: string) => string | undefined
  /** Waits while a pointer is down. */
  pressEnd: () => Promise<void>
  t: Translate<typeof fieldErrorMessages>
  changed: (path: string) => void
}

/** Warnings about doubtful values, by path: an identifier with a wrong check digit may still be right, so they never block. */
export function createFieldWarnings({ fields, errorAt, pressEnd, t, changed }: FieldWarningsParts) {
  const warnings = new Map<string, string>()

  async function warningOf(row: FieldRow, shown: string, typed: string): Promise<string | undefined> {
    const { path } = row
    if (isPersonName(path)) return hasEmoji(typed) ? t('field.name.emoji') : undefined
    if (/(?:^|\.)address\.line1$/.test(path)) return isPostOfficeBox(shown) ? t('field.poBox') : undefined
    const several = severalContacts(row, shown, fields.typed())
    if (several) return t(several)
    const format = identifierFormat(row, fields.typed())
    if (!format || isMasked(shown)) return undefined
    const checks = await import('./identifierChecks.js').catch(() => undefined)
    return checks?.isDoubtful(format.kind, shown) ? t('field.doubtful', { example: format.example }) : undefined
  }

  return {
    at: (path: string) => warnings.get(path),
    clear: (path: string) => warnings.delete(path),
    /** Checks a value that the user has left: as it is shown now, and as it was typed. */
    async check(row: FieldRow, shown: unknown, typed: unknown): Promise<void> {
      const { path } = row
      if (typeof shown !== 'string' || typeof typed !== 'string' || typed === '') return
      const warning = await warningOf(row, shown, typed)
      if (warning === undefined) return
      await pressEnd()
      // Edited, or found invalid, meanwhile.
      if (fields.value(path) !== shown || errorAt(path)) return
      warnings.set(path, warning)
      changed(path)
    },
  }
}
