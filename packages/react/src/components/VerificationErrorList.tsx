'use client'

import { forwardRef, type ReactNode } from 'react'
import type { ListedError } from '../hooks/errors/ListedError.js'
import {
  type ErrorListState,
  type UseVerificationErrorsOptions,
  useVerificationErrors,
} from '../hooks/errors/useVerificationErrors.js'
import { useWords } from '../hooks/useWords.js'
import { Skeleton } from '../ui/Skeleton.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { Root } from './Root.js'
import { VerificationErrorContent } from './VerificationErrorContent.js'
import { verificationErrorWords } from './VerificationErrorList.words.js'
import { VerificationErrorUnread } from './VerificationErrorUnread.js'

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

/** What Grid still wants after a submission, resource by resource, each thing fixed where it is read. */
export const VerificationErrorList = forwardRef<HTMLDivElement, VerificationErrorListProps>(
  function VerificationErrorList({ onFix, actions, rejectedContent, headingLevel = 2, className, ...options }, ref) {
    const errors = useVerificationErrors(options)
    const say = useWords(verificationErrorWords)
    return (
      <Root
        ref={ref}
        name="verification-errors"
        className={className}
        state={{ state: errors.status === 'ready' ? errors.state : errors.status }}
      >
        {errors.status === 'ready' ? (
          <VerificationErrorContent
            errors={errors}
            onFix={onFix}
            actions={typeof actions === 'function' ? actions(errors.state) : actions}
            rejectedContent={rejectedContent}
            headingLevel={headingLevel}
          />
        ) : errors.status === 'loading' ? (
          <Skeleton label={say('errors.loading')} />
        ) : (
          <VerificationErrorUnread errors={errors} headingLevel={headingLevel} />
        )}
      </Root>
    )
  },
)
