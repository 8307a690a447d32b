'use client'

import { forwardRef, type ReactNode } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { Root } from '../provider/Root.js'
import { useSessionAhead } from '../store/useSession.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { errorLister } from './errorLister.js'
import type { ListedError } from './ListedError.js'
import type { ErrorListState, UseVerificationErrorsOptions } from './useVerificationErrors.js'

export interface VerificationErrorListProps extends UseVerificationErrorsOptions {
  /**
   * Takes a person to a form of yours, or to `BusinessKybWizard mode="resolve"`. Return `false` for what is better fixed
   * here.
   */
  onFix?: ((error: ListedError) => unknown) | undefined
  /** What a person can do once there is nothing left to fix, such as your button that opens the account. */
  actions?: ReactNode | ((state: ErrorListState) => ReactNode)
  /** The notices you have to give to somebody who was rejected. */
  rejectedContent?: ReactNode
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

const listing = createLazy(() => {
  // Needed as soon as there is something to list: fetched beside it, not after it.
  errorLister.load()
  return import('./VerificationErrorListing.js').then(module => module.VerificationErrorListing)
})

/** What Grid still wants after a submission, resource by resource, each thing fixed where it is read. */
export const VerificationErrorList = forwardRef<HTMLDivElement, VerificationErrorListProps>(
  function VerificationErrorList({ className, ...props }, ref) {
    useSessionAhead(props.customerId)
    return (
      <Root ref={ref} name="verification-errors" className={className}>
        <LazyPart part={listing} props={props} />
      </Root>
    )
  },
)
