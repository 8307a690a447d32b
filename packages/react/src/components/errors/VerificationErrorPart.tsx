'use client'

import { useSyncExternalStore } from 'react'
import { type LazyPart, nothingLoaded } from '../../hooks/createLazyPart.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { slot } from '../../ui/slot.js'
import { usePrimitive } from '../usePrimitive.js'
import { errorListFrameWords } from './VerificationErrorList.words.js'

export interface VerificationErrorPartProps<Props> {
  part: LazyPart<Props>
  props: Props
}

/** A part of the list whose code is loaded when it is needed; the shape of it until then, and another try where it fails. */
export function VerificationErrorPart<Props extends object>({ part, props }: VerificationErrorPartProps<Props>) {
  const say = useWords(errorListFrameWords)
  const Button = usePrimitive('Button', OurButton)
  const { Component, failed } = useSyncExternalStore(part.listen, part.get, nothingLoaded<Props>)
  if (Component) return <Component {...props} />
  if (!failed) return <Skeleton label={say('errors.loading')} />
  return (
    <div {...slot('section')}>
      <p role="alert">{say('errors.failed')}</p>
      <div {...slot('actions')}>
        <Button onClick={part.retry}>{say('errors.again')}</Button>
      </div>
    </div>
  )
}
