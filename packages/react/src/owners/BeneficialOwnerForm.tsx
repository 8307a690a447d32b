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

export interface BeneficialOwnerFormProps extends UseBeneficialOwnerOptions {
  /** With it there is a button that puts away what was typed. */
  onCancel?: (() => void) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const editor = createLazy(() => import('./OwnerEditor.js').then(module => module.OwnerEditor))

/**
 * One person who owns or controls a business, new or known: asked, checked and saved. Give it another `key` for another
 * person. Somebody new can be named at once, also before the code for the other questions has come.
 */
export const BeneficialOwnerForm = forwardRef<HTMLDivElement, BeneficialOwnerFormProps>(function BeneficialOwnerForm(
  { headingLevel = 2, className, ...props },
  ref,
) {
  const t = useMessages(ownerLoadingMessages)
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  // Those that are in the form already. A letter may come in between.
  const [taken, setTaken] = useState(props.ownerId === undefined ? undefined : answers)
  const [isComposing, setComposing] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const focused = useRef<FocusedInput>(undefined)
  useSessionAhead(props.customerId)

  const waits = taken !== answers || isComposing
  const leave = useCallback(() => {
    focused.current = focusedInput(place.current)
  }, [])
  const given = ['firstName', 'middleName', 'lastName'].map(name => {
    const path = `personalInfo.${name}`
    return [path, String(valueAt(props.initialData ?? {}, path) ?? '')] as const
  })
  return (
    <Root ref={ref} name="beneficial-owner" className={className}>
      <div {...slot('section')} ref={place}>
        {waits && (
          <OwnerFirstFields
            headingLevel={headingLevel}
            answers={{ ...Object.fromEntries(given), ...answers }}
            onChange={(path, answer) => setAnswers(before => ({ ...before, [path]: answer }))}
            onCompose={setComposing}
            onLeave={leave}
          />
        )}
        <LazyPart
          part={editor}
          label={t('owner.loading')}
          props={{
            ...props,
            headingLevel,
            waits,
            answers,
            onReady: setTaken,
            // Who is typing goes on in the form, where they were.
            onShown: () => focused.current && focusAgain(place.current, focused.current),
          }}
        />
      </div>
    </Root>
  )
})
