'use client'

import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { Skeleton } from '../ui/Skeleton.js'
import { useVerificationErrors } from './useVerificationErrors.js'
import { VerificationErrorContent } from './VerificationErrorContent.js'
import type { VerificationErrorListProps } from './VerificationErrorList.js'
import { errorListFrameMessages } from './VerificationErrorList.messages.js'

const unread = createLazy(() => import('./VerificationErrorUnread.js').then(module => module.VerificationErrorUnread))

/** The list once its code is there. */
export function VerificationErrorListing(props: VerificationErrorListProps) {
  const { onFix, actions, rejectedContent, headingLevel = 2, ...options } = props
  const errors = useVerificationErrors(options)
  const t = useMessages(errorListFrameMessages)
  if (errors.status === 'loading') return <Skeleton label={t('errors.loading')} />
  if (errors.status === 'failed') return <LazyPart part={unread} props={{ errors, headingLevel }} />
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
