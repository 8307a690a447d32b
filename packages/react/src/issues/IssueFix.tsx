import type { Fix } from '@grid-kyc/core'
import type { ComponentType } from 'react'
import { createLazy, type Lazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { slot } from '../ui/slot.js'
import type { FixProps } from './FixProps.js'

const document = createLazy(() => import('./DocumentFix.js').then(module => module.DocumentFix))

/** Each in a chunk of its own, loaded when one is opened. */
const parts: Record<Exclude<Fix, 'support'>, Lazy<ComponentType<FixProps>>> = {
  field: createLazy(() => import('./FieldFix.js').then(module => module.FieldFix)),
  document,
  replace: document,
  people: createLazy(() => import('./PeopleFix.js').then(module => module.PeopleFix)),
}

/** What fixes a section, in place. */
export function IssueFix({ labelledBy, ...props }: FixProps & { labelledBy: string }) {
  const { fix } = props.section
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put its legend before the heading that names it.
    <div role="group" aria-labelledby={labelledBy} {...slot('fix-body')}>
      <LazyPart part={parts[fix === 'support' ? 'field' : fix]}>{Fix => <Fix {...props} />}</LazyPart>
    </div>
  )
}
