'use client'

import { useSyncExternalStore } from 'react'
import { type LazyPart, nothingLoaded } from '../lazy/createLazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import { errorListFrameMessages } from './VerificationErrorList.messages.js'

export interface VerificationErrorPartProps<Props> {
  part: LazyPart<Props>
  props: Props
}

/** A part of the list whose code is loaded when it is needed; the shape of it until then, and another try where it fails. */
export function VerificationErrorPart<Props extends object>({ part, props }: VerificationErrorPartProps<Props>) {
  const t = useMessages(errorListFrameMessages)
  const Button = usePrimitive('Button', OurButton)
  const { Component, failed } = useSyncExternalStore(part.listen, part.get, nothingLoaded<Props>)
  if (Component) return <Component {...props} />
  if (!failed) return <Skeleton label={t('errors.loading')} />
  return (
    <div {...slot('section')}>
      <p role="alert">{t('errors.failed')}</p>
      <div {...slot('actions')}>
        <Button onClick={part.retry}>{t('errors.again')}</Button>
      </div>
    </div>
  )
}
