'use client'

import {
  documentCategories,
  documentFields,
  documentTypeRow,
  type Field,
  guidance,
  guidanceFor,
  type VerificationError,
} from '@grid-kyc/core'
import type { DocumentSlot } from '../hooks/documents/documentSlots.js'
import type { DocumentQuestion } from '../hooks/documents/useDocumentUpload.js'
import { useGridKycContext } from '../hooks/gridKycContext.js'
import { translateField } from '../words/translateField.js'

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
    /** A type that Grid added later is called what Grid calls it. */
    type: (type: string) =>
      texts[`document.documentType.options.${type}`] ??
      documentTypeRow(type)?.label ??
      type.toLowerCase().replaceAll('_', ' '),
    field: (name: DocumentQuestion | 'side' | 'file'): Field =>
      translateField(documentFields[name], `document.${name}`, {}, copy),
    error(error: VerificationError): string {
      const key = Object.hasOwn(guidance, error.type) ? `guidance.${error.type}` : ''
      return texts[key] ?? guidanceFor(error).title
    },
  }
}
