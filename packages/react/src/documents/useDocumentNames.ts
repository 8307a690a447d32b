'use client'

import {
  documentCategories,
  documentFields,
  type Field,
  guidanceName,
  type LegalForm,
  usualNameOf,
  type VerificationError,
} from '@grid-kyc/core'
import { documentTypeName } from '../messages/documentTypeName.js'
import { fieldTexts } from '../messages/fieldTexts.js'
import { translateGuidance } from '../messages/translateGuidance.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import type { DocumentFieldName } from './rejectedFields.js'

/** The names of core's tables in the host's messages; document types as the legal form of a business calls them. */
export function useDocumentNames(legalForm: LegalForm = {}) {
  const { messages = {} } = useGridKycContext().shown
  const t = useMessages(documentUploadMessages)
  const texts: Readonly<Record<string, string | undefined>> = messages
  function category({ category: name }: DocumentSlot): { label: string; help: string } | undefined {
    if (!name) return undefined
    const { label, help } = documentCategories[name]
    const at = `documentCategory.${name}`
    return { label: texts[`${at}.label`] ?? label, help: texts[`${at}.help`] ?? help }
  }
  function type(name: string): string {
    const usual = usualNameOf(name, legalForm)
    return usual ? t(`documents.type.${usual}`) : documentTypeName(name, messages)
  }
  return {
    category,
    type,
    /** What a slot is called: what it proves, or the one type it takes. */
    slot(slot: DocumentSlot): string {
      const [first, ...others] = slot.accepts
      if (slot.isSecondIdentity) return t('documents.second.label')
      if (slot.category) return category(slot)?.label ?? ''
      return first && others.length === 0 ? type(first) : t('documents.any.label')
    },
    field: (name: DocumentFieldName | 'side' | 'file'): Field =>
      fieldTexts(documentFields[name], `document.${name}`, messages),
    issue: (error: VerificationError): string => translateGuidance(guidanceName(error), messages).title,
  }
}
