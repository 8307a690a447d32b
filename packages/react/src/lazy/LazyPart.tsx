'use client'

import type { ComponentType, ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import type { Lazy } from './createLazy.js'
import { lazyMessages } from './LazyPart.messages.js'
import { useLazy } from './useLazy.js'

export interface LazyPartProps<Props> {
  /** A constant. */
  part: Lazy<ComponentType<Props>>
  /** Renders it, once it is loaded. */
  children: (Part: ComponentType<Props>) => ReactNode
  /** What assistive technology says while it loads. Default: that it is loading. */
  label?: string | undefined
}

/** A component whose code is loaded on demand: its outline until then, and another try where it could not be loaded. */
export function LazyPart<Props extends object>({ part, children, label }: LazyPartProps<Props>) {
  const t = useMessages(lazyMessages)
  const { value: Part, failed, retry } = useLazy(part)
  if (Part) return children(Part)
  return failed ? <LoadError onRetry={retry} /> : <Skeleton label={label ?? t('lazy.loading')} />
}

/** The one screen for code that could not be loaded. */
export function LoadError({ onRetry }: { onRetry: () => void }) {
  const t = useMessages(lazyMessages)
  const Button = usePrimitive('Button', OurButton)
  return (
    <div {...slot('section')}>
      <p role="alert">{t('lazy.failed')}</p>
      <div {...slot('actions')}>
        <Button onClick={onRetry}>{t('lazy.again')}</Button>
      </div>
    </div>
  )
}
