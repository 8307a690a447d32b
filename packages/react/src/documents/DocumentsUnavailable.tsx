'use client'

import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { UseDocumentsResult } from './useDocuments.js'

const messages = { ...documentUploadMessages, ...errorMessages }

/** In place of the list while it is loading, and when it could not be loaded. */
export function DocumentsUnavailable(props: { documents: UseDocumentsResult; headingLevel: HeadingLevel }) {
  const { documents, headingLevel } = props
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  if (documents.status === 'loading') return <Skeleton label={t('documents.loading')} shape="list" />
  return (
    <StatusMessage
      tone="neutral"
      icon="alert"
      headingLevel={headingLevel}
      title={t('documents.failed.title')}
      actions={
        <>
          <Button onClick={documents.refresh}>{t('documents.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{t(`error.${documents.errors[0]?.kind ?? 'unexpected'}`)}</p>
    </StatusMessage>
  )
}
