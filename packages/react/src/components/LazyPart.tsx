'use client'

import type { ComponentType } from 'react'
import { useLazy } from '../hooks/useLazy.js'
import { useWords } from '../hooks/useWords.js'
import { Skeleton } from '../ui/Skeleton.js'
import { gateWords } from './gate/OnboardingGate.words.js'

export interface LazyPartProps<Props> {
  /** A constant; give each its own `key`. */
  load: () => Promise<ComponentType<Props>>
  props: Props
}

/** What is loaded when it is needed, the shape of it until then, and the way on where it does not come. */
export function LazyPart<Props extends object>({ load, props }: LazyPartProps<Props>) {
  const say = useWords(gateWords)
  const { Component, failed } = useLazy(load)
  if (Component) return <Component {...props} />
  return failed ? <p role="alert">{say('gate.part.failed')}</p> : <Skeleton label={say('gate.loading')} />
}
