'use client'

import type { ComponentType } from 'react'
import { gateMessages } from '../gate/OnboardingGate.messages.js'
import { useMessages } from '../messages/useMessages.js'
import { Skeleton } from '../ui/Skeleton.js'
import { useLazy } from './useLazy.js'

export interface LazyPartProps<Props> {
  /** A constant; give each its own `key`. */
  load: () => Promise<ComponentType<Props>>
  props: Props
}

/** What is loaded when it is needed, the shape of it until then, and the way on where it does not come. */
export function LazyPart<Props extends object>({ load, props }: LazyPartProps<Props>) {
  const t = useMessages(gateMessages)
  const { Component, failed } = useLazy(load)
  if (Component) return <Component {...props} />
  return failed ? <p role="alert">{t('gate.part.failed')}</p> : <Skeleton label={t('gate.loading')} />
}
