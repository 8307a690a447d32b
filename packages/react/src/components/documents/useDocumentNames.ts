'use client'

import { documentCategories, documentFields, type Field, guidanceName, type VerificationError } from '@grid-kyc/core'
import type { DocumentQuestion } from '../../hooks/documents/DocumentQuestion.js'
import type { DocumentSlot } from '../../hooks/documents/documentSlots.js'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { documentTypeName } from '../../words/documentTypeName.js'
import { fieldInWords } from '../../words/fieldInWords.js'
import { translateGuidance } from '../../words/translateGuidance.js'

/** What core's tables call things, in the host's words. */
export function useDocumentNames() {
  const { copy = {} } = useGridKycContext().shown
  const texts: Readonly<Record<string, string | undefined>> = copy
  return {
    category({ category }: DocumentSlot): { label: string; help: string } | undefined {
      if (!category) return undefined
      const { label, help } = documentCategories[category]
      const at = `documentCategory.${category}`
      return { label: texts[`${at}.label`] ?? label, help: texts[`${at}.help`] ?? help }
    },
    type: (type: string) => documentTypeName(type, copy),
    field: (name: DocumentQuestion | 'side' | 'file'): Field =>
      fieldInWords(documentFields[name], `document.${name}`, copy),
    error: (error: VerificationError): string => translateGuidance(guidanceName(error), copy).title,
  }
}
