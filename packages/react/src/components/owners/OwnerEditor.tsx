'use client'

import { useBeneficialOwner } from '../../hooks/owners/useBeneficialOwner.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import type { BeneficialOwnerFormProps } from './BeneficialOwnerForm.js'
import { OwnerForm } from './OwnerForm.js'
import { OwnerUnread } from './OwnerUnread.js'

export interface OwnerEditorProps extends BeneficialOwnerFormProps {
  headingLevel: HeadingLevel
}

/** One person, once the code for it is there. */
export function OwnerEditor({ headingLevel, onCancel, ...options }: OwnerEditorProps) {
  const owner = useBeneficialOwner(options)
  if (owner.status !== 'ready') return <OwnerUnread of={owner} />
  return <OwnerForm owner={owner} headingLevel={headingLevel} onCancel={onCancel} />
}
