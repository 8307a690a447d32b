import { type FieldRow, isMasked } from '@grid-kyc/core'
import type { Translate } from '../messages/useMessages.js'
import type { FormValues } from './createFormValues.js'
import type { fieldErrorMessages } from './fieldError.messages.js'
import { identifierFormat } from './identifierFormat.js'

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
  return {
    at: (path: string) => warnings.get(path),
    clear: (path: string) => warnings.delete(path),
    /** Checks a value that the user has left, as it is shown now. */
    async check(row: FieldRow, shown: unknown): Promise<void> {
      const { path } = row
      const format = identifierFormat(row, fields.typed())
      if (!format || typeof shown !== 'string' || shown === '' || isMasked(shown)) return
      const checks = await import('./identifierChecks.js').catch(() => undefined)
      await pressEnd()
      // Edited, or found invalid, meanwhile.
      if (!checks?.isDoubtful(format.kind, shown) || fields.value(path) !== shown || errorAt(path)) return
      warnings.set(path, t('field.doubtful', { example: format.example }))
      changed(path)
    },
  }
}
