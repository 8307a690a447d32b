'use client'

import type { UseDocumentsResult } from '../../hooks/documents/useDocuments.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { type HeadingLevel, StatusMessage } from '../../ui/StatusMessage.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { usePrimitive } from '../usePrimitive.js'
import { documentUploadWords } from './DocumentUpload.words.js'

const words = { ...documentUploadWords, ...problemWords }

/** What is shown while there is no list yet, and when it cannot be had. */
export function DocumentsProblem(props: { documents: UseDocumentsResult; headingLevel: HeadingLevel }) {
  const { documents, headingLevel } = props
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  if (documents.status === 'loading') return <Skeleton label={say('documents.loading')} />
  return (
    <StatusMessage
      tone="neutral"
      icon="alert"
      headingLevel={headingLevel}
      title={say('documents.unread.title')}
      actions={
        <>
          <Button onClick={documents.refresh}>{say('documents.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{say(`problem.${documents.problems[0]?.kind ?? 'unexpected'}`)}</p>
    </StatusMessage>
  )
}
