'use client'

import { forwardRef } from 'react'
import { Root } from '../provider/Root.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { OwnersContent } from './OwnersContent.js'
import { OwnersUnavailable } from './OwnersUnavailable.js'
import { type UseBeneficialOwnersOptions, useBeneficialOwners } from './useBeneficialOwners.js'

/** Props of `BeneficialOwnerList`. */
export interface BeneficialOwnerListProps extends UseBeneficialOwnersOptions {
  /** Shows a *Continue* button. It is called once nothing is left to complete and all people are saved. */
  onContinue?: (() => void) | undefined
  /** Shows a *Back* button that calls it. */
  onBack?: (() => void) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

/** All people of a business: its owners, and the one control person. The form of one of them is open at a time. */
export const BeneficialOwnerList = forwardRef<HTMLDivElement, BeneficialOwnerListProps>(function BeneficialOwnerList(
  { headingLevel = 2, className, onContinue, onBack, ...options },
  ref,
) {
  const owners = useBeneficialOwners(options)
  return (
    <Root ref={ref} name="beneficial-owners" className={className} state={{ state: owners.status }}>
      {owners.status === 'ready' ? (
        <OwnersContent owners={owners} headingLevel={headingLevel} onContinue={onContinue} onBack={onBack} />
      ) : (
        <OwnersUnavailable of={owners} />
      )}
    </Root>
  )
})
