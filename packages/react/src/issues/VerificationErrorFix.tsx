import type { Fix } from '@grid-kyc/core'
import type { ComponentType } from 'react'
import { createLazy, type Lazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import type { ListedError } from './ListedError.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

export interface FixProps {
  error: ListedError
  list: ReadyVerificationErrors
  headingLevel: HeadingLevel
  /** Puts the fix away. */
  onClose: () => void
  /** What was asked for is there. */
  onDone: () => void
}

const document = createLazy(() => import('./DocumentFix.js').then(module => module.DocumentFix))

/** Each in a chunk of its own, loaded when one is opened. */
const parts: Record<Exclude<Fix, 'support'>, Lazy<ComponentType<FixProps>>> = {
  field: createLazy(() => import('./FieldFix.js').then(module => module.FieldFix)),
  document,
  replace: document,
  people: createLazy(() => import('./PeopleFix.js').then(module => module.PeopleFix)),
}

/** What fixes an error, in place. */
export function VerificationErrorFix({ labelledBy, ...props }: FixProps & { labelledBy: string }) {
  const { fix } = props.error
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put its legend before the heading that names it.
    <div role="group" aria-labelledby={labelledBy} {...slot('fix-body')}>
      <LazyPart part={parts[fix === 'support' ? 'field' : fix]} props={props} />
    </div>
  )
}
