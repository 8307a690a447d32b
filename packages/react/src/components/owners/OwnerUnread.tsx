'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'
import { ownerPartWords } from './OwnerPart.words.js'

export interface OwnerUnreadProps {
  of: { status: 'loading' | 'failed'; problems: readonly GridKycError[]; refresh: () => void }
}

const words = { ...ownerPartWords, ...beneficialOwnerFormWords, ...problemWords }

/** Before people have been read, and where they can't be. */
export function OwnerUnread({ of: { status, problems, refresh } }: OwnerUnreadProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  if (status === 'loading') return <Skeleton label={say('owner.loading')} />
  return (
    <Alert
      tone="danger"
      role="alert"
      title={say('owner.failed.title')}
      actions={
        <>
          <Button onClick={refresh}>{say('owner.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{say(`problem.${problems.at(-1)?.kind ?? 'not_found'}`)}</p>
      <p>{say('owner.failed.text')}</p>
    </Alert>
  )
}
