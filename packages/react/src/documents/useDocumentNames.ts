'use client'

import { documentCategories, documentFields, type Field, guidanceName, type VerificationError } from '@grid-kyc/core'
import { documentTypeName } from '../messages/documentTypeName.js'
import { fieldTexts } from '../messages/fieldTexts.js'
import { translateGuidance } from '../messages/translateGuidance.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { DocumentFieldName } from './DocumentFieldName.js'
import type { DocumentSlot } from './documentSlots.js'

/** What core's tables call things, in the host's words. */
export function useDocumentNames() {
  const { messages = {} } = useGridKycContext().shown
  const texts: Readonly<Record<string, string | undefined>> = messages
  return {
    category({ category }: DocumentSlot): { label: string; help: string } | undefined {
      if (!category) return undefined
      const { label, help } = documentCategories[category]
      const at = `documentCategory.${category}`
      return { label: texts[`${at}.label`] ?? label, help: texts[`${at}.help`] ?? help }
    },
    type: (type: string) => documentTypeName(type, messages),
    field: (name: DocumentFieldName | 'side' | 'file'): Field =>
      fieldTexts(documentFields[name], `document.${name}`, messages),
    error: (error: VerificationError): string => translateGuidance(guidanceName(error), messages).title,
  }
}
