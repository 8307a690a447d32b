'use client'

import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { OwnerForm } from './OwnerForm.js'
import { OwnersUnavailable } from './OwnersUnavailable.js'
import { useBeneficialOwner } from './useBeneficialOwner.js'
import type { OpenOwner, ReadyBeneficialOwners } from './useBeneficialOwners.js'

export interface OpenOwnerFormProps {
  owners: ReadyBeneficialOwners
  opened: OpenOwner
  headingLevel: HeadingLevel
  /** With the key under which the person is listed from now on, if they are. */
  onClose: (key: string | undefined) => void
}

/** The one person of the list whose form is open. What is typed stays in memory until it is saved or discarded. */
export function OpenOwnerForm({ owners, opened, headingLevel, onClose }: OpenOwnerFormProps) {
  const { key, ownerId, roles, initialData } = opened
  const owner = useBeneficialOwner({
    customerId: owners.customerId,
    ownerId,
    initialData,
    roles,
    draftKey: key,
    onSaved: ({ id }) => onClose(id),
  })
  if (owner.status !== 'ready') return <OwnersUnavailable of={owner} />
  return (
    <OwnerForm
      owner={owner}
      headingLevel={headingLevel}
      takesFocus
      onLater={() => onClose(ownerId ?? (owner.hasUnsaved ? key : undefined))}
      onCancel={() => onClose(ownerId)}
    />
  )
}
