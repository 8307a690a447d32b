'use client'

import { createLazyPart } from '../lazy/createLazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { Skeleton } from '../ui/Skeleton.js'
import { useVerificationErrors } from './useVerificationErrors.js'
import { VerificationErrorContent } from './VerificationErrorContent.js'
import type { VerificationErrorListProps } from './VerificationErrorList.js'
import { errorListFrameMessages } from './VerificationErrorList.messages.js'
import { VerificationErrorPart } from './VerificationErrorPart.js'
import type { VerificationErrorUnreadProps } from './VerificationErrorUnread.js'

const unread = createLazyPart<VerificationErrorUnreadProps>(() =>
  import('./VerificationErrorUnread.js').then(module => module.VerificationErrorUnread),
)

/** The list once its code is there. */
export function VerificationErrorListing(props: VerificationErrorListProps) {
  const { onFix, actions, rejectedContent, headingLevel = 2, ...options } = props
  const errors = useVerificationErrors(options)
  const t = useMessages(errorListFrameMessages)
  if (errors.status === 'loading') return <Skeleton label={t('errors.loading')} />
  if (errors.status === 'failed') return <VerificationErrorPart part={unread} props={{ errors, headingLevel }} />
  return (
    <VerificationErrorContent
      errors={errors}
      onFix={onFix}
      actions={typeof actions === 'function' ? actions(errors.state) : actions}
      rejectedContent={rejectedContent}
      headingLevel={headingLevel}
    />
  )
}
