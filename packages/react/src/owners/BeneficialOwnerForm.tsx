'use client'

import { valueAt } from '@grid-kyc/core'
import { forwardRef, useCallback, useRef, useState } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { Root } from '../provider/Root.js'
import { useSessionAhead } from '../store/useSession.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { type FocusedInput, focusAgain, focusedInput } from './focusedInput.js'
import { OwnerFirstFields } from './OwnerFirstFields.js'
import { ownerLoadingMessages } from './OwnerLoading.messages.js'
import type { UseBeneficialOwnerOptions } from './useBeneficialOwner.js'

/** Props of `BeneficialOwnerForm`. */
export interface BeneficialOwnerFormProps extends UseBeneficialOwnerOptions {
  /** Shows a *Cancel* button that discards unsaved changes and calls it. */
  onCancel?: (() => void) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const editor = createLazy(() => import('./OwnerEditor.js').then(module => module.OwnerEditor))

/**
 * The form of one person who owns or controls a business, new or saved, on three short screens. Give it another `key` for another
 * person. The name of a new person can be entered while the code of the other fields loads.
 */
export const BeneficialOwnerForm = forwardRef<HTMLDivElement, BeneficialOwnerFormProps>(function BeneficialOwnerForm(
  { headingLevel = 2, className, ...props },
  ref,
) {
  const t = useMessages(ownerLoadingMessages)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  // Those that are in the form already. A key may be pressed in between.
  const [taken, setTaken] = useState(props.ownerId === undefined ? undefined : values)
  const [isComposing, setComposing] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const focused = useRef<FocusedInput>(undefined)
  useSessionAhead(props.customerId)

  const waits = taken !== values || isComposing
  const leave = useCallback(() => {
    focused.current = focusedInput(root.current)
  }, [])
  const given = ['firstName', 'lastName'].map(name => {
    const path = `personalInfo.${name}`
    return [path, String(valueAt(props.initialData ?? {}, path) ?? '')] as const
  })
  return (
    <Root ref={ref} name="beneficial-owner" className={className}>
      <div {...slot('section')} ref={root}>
        {waits && (
          <OwnerFirstFields
            headingLevel={headingLevel}
            values={{ ...Object.fromEntries(given), ...values }}
            onChange={(path, value) => setValues(before => ({ ...before, [path]: value }))}
            onCompose={setComposing}
            onLeave={leave}
          />
        )}
        <LazyPart part={editor} label={t('owner.loading')}>
          {Editor => (
            <Editor
              {...props}
              headingLevel={headingLevel}
              waits={waits}
              values={values}
              onReady={setTaken}
              // Typing continues in the form, at the same input.
              onShown={() => focused.current && focusAgain(root.current, focused.current)}
            />
          )}
        </LazyPart>
      </div>
    </Root>
  )
})
