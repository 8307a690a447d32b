'use client'

import { forwardRef } from 'react'
import { type UseBeneficialOwnerOptions, useBeneficialOwner } from '../hooks/owners/useBeneficialOwner.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { OwnerForm } from './OwnerForm.js'
import { OwnerUnread } from './OwnerUnread.js'
import { Root } from './Root.js'

export interface BeneficialOwnerFormProps extends UseBeneficialOwnerOptions {
  /** With it there is a button that puts away what was typed. */
  onCancel?: (() => void) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

/**
 * One person who owns or controls a business, new or known: asked, checked and saved. Give it another `key` for another
 * person.
 */
export const BeneficialOwnerForm = forwardRef<HTMLDivElement, BeneficialOwnerFormProps>(function BeneficialOwnerForm(
  { headingLevel = 2, className, onCancel, ...options },
  ref,
) {
  const owner = useBeneficialOwner(options)
  return (
    <Root ref={ref} name="beneficial-owner" className={className} state={{ state: owner.status }}>
      {owner.status === 'ready' ? (
        <OwnerForm owner={owner} headingLevel={headingLevel} onCancel={onCancel} />
      ) : (
        <OwnerUnread of={owner} />
      )}
    </Root>
  )
})
