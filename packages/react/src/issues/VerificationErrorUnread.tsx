'use client'

import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import type { UseVerificationErrorsResult } from './useVerificationErrors.js'
import { errorListFrameMessages } from './VerificationErrorList.messages.js'
import { verificationErrorStateMessages } from './VerificationErrorState.messages.js'

const messages = { ...errorListFrameMessages, ...verificationErrorStateMessages, ...errorMessages }

export interface VerificationErrorUnreadProps {
  errors: UseVerificationErrorsResult
  headingLevel: HeadingLevel
}

/** Nothing could be read: why, and the way on. */
export function VerificationErrorUnread({ errors, headingLevel }: VerificationErrorUnreadProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const title = t('errors.unread')
  useAnnounce(title)
  return (
    <StatusMessage
      tone="neutral"
      icon="alert"
      headingLevel={headingLevel}
      title={title}
      actions={
        <>
          <Button onClick={errors.refresh}>{t('errors.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{t(`problem.${errors.problems[0]?.kind ?? 'unexpected'}`)}</p>
      <p>{t('errors.unread.text')}</p>
    </StatusMessage>
  )
}
