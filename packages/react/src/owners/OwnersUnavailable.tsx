'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { Skeleton } from '../ui/Skeleton.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { ownerLoadingMessages } from './OwnerLoading.messages.js'

export interface OwnersUnavailableProps {
  of: { status: 'loading' | 'failed'; errors: readonly GridKycError[]; refresh: () => void }
}

const messages = { ...ownerLoadingMessages, ...beneficialOwnerFormMessages, ...errorMessages }

/** In place of the people while they are loading, and when they could not be loaded. */
export function OwnersUnavailable({ of: { status, errors, refresh } }: OwnersUnavailableProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  if (status === 'loading') return <Skeleton label={t('owner.loading')} shape="list" />
  return (
    <Alert
      tone="danger"
      role="alert"
      title={t('owner.failed.title')}
      actions={
        <>
          <Button onClick={refresh}>{t('owner.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{t(`error.${errors.at(-1)?.kind ?? 'not_found'}`)}</p>
      <p>{t('owner.failed.text')}</p>
    </Alert>
  )
}
