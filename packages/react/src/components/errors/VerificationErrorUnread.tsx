'use client'

import type { UseVerificationErrorsResult } from '../../hooks/errors/useVerificationErrors.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { type HeadingLevel, StatusMessage } from '../../ui/StatusMessage.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { errorListFrameWords } from './VerificationErrorList.words.js'
import { verificationErrorStateWords } from './VerificationErrorState.words.js'

const words = { ...errorListFrameWords, ...verificationErrorStateWords, ...problemWords }

export interface VerificationErrorUnreadProps {
  errors: UseVerificationErrorsResult
  headingLevel: HeadingLevel
}

/** Nothing could be read: why, and the way on. */
export function VerificationErrorUnread({ errors, headingLevel }: VerificationErrorUnreadProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const title = say('errors.unread')
  useAnnounce(title)
  return (
    <StatusMessage
      tone="neutral"
      icon="alert"
      headingLevel={headingLevel}
      title={title}
      actions={
        <>
          <Button onClick={errors.refresh}>{say('errors.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{say(`problem.${errors.problems[0]?.kind ?? 'unexpected'}`)}</p>
      <p>{say('errors.unread.text')}</p>
    </StatusMessage>
  )
}
