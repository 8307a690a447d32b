'use client'

import { forwardRef } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { Root } from '../provider/Root.js'
import { useSessionAhead } from '../store/useSession.js'
import type { IssueListProps } from './IssueList.js'

/** Props of `VerificationErrorList`. */
export interface VerificationErrorListProps extends IssueListProps {
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const issueList = createLazy(() => import('./IssueList.js').then(module => module.IssueList))

/** Lists what Grid still needs after a submission, resource by resource, with a fix for each issue. */
export const VerificationErrorList = forwardRef<HTMLDivElement, VerificationErrorListProps>(
  function VerificationErrorList({ className, ...props }, ref) {
    useSessionAhead(props.customerId)
    return (
      <Root ref={ref} name="verification-errors" className={className}>
        <LazyPart part={issueList}>{List => <List {...props} />}</LazyPart>
      </Root>
    )
  },
)
