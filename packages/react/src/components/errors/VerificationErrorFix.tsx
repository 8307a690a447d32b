'use client'

import type { Fix } from '@grid-kyc/core'
import type { ComponentType } from 'react'
import type { ListedError } from '../../hooks/errors/ListedError.js'
import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useLazy } from '../../hooks/useLazy.js'
import { useWords } from '../../hooks/useWords.js'
import { Skeleton } from '../../ui/Skeleton.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { verificationErrorWords } from './VerificationErrorListing.words.js'

export interface FixProps {
  error: ListedError
  list: ReadyVerificationErrors
  headingLevel: HeadingLevel
  /** Puts the fix away. */
  onClose: () => void
  /** What was asked for is there. */
  onDone: () => void
}

type Load = () => Promise<ComponentType<FixProps>>

const loadDocument: Load = () => import('./DocumentFix.js').then(module => module.DocumentFix)

/** Each in a chunk of its own, loaded when one is opened. */
const loads: Record<Exclude<Fix, 'support'>, Load> = {
  field: () => import('./FieldFix.js').then(module => module.FieldFix),
  document: loadDocument,
  replace: loadDocument,
  people: () => import('./PeopleFix.js').then(module => module.PeopleFix),
}

/** What fixes an error, in place. */
export function VerificationErrorFix({ labelledBy, ...props }: FixProps & { labelledBy: string }) {
  const say = useWords(verificationErrorWords)
  const { fix } = props.error
  const { Component, failed } = useLazy(loads[fix === 'support' ? 'field' : fix])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put its legend before the heading that names it.
    <div role="group" aria-labelledby={labelledBy} {...slot('fix-body')}>
      {Component ? (
        <Component {...props} />
      ) : failed ? (
        <p role="alert">{say('errors.failed')}</p>
      ) : (
        <Skeleton label={say('errors.loading')} />
      )}
    </div>
  )
}
