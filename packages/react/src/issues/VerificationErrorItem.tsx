'use client'

import { memo, useEffect, useId, useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import { slot } from '../ui/slot.js'
import type { ListedError } from './ListedError.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { VerificationErrorFix } from './VerificationErrorFix.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'

export interface VerificationErrorItemProps {
  error: ListedError
  /** The id of the name of whom it is about. */
  labelledBy: string
  isOpen: boolean
  onToggle: (error: ListedError, isOpen: boolean) => void
  /** It was fixed here. */
  onDone: (error: ListedError) => void
  /** What its fix needs; nothing while it is closed, so that closed ones are not drawn again. */
  list: ReadyVerificationErrors | undefined
  headingLevel: HeadingLevel
}

/** So many kinds of documents are named before somebody asks. */
const mostKinds = 7

/** One thing: what is wanted, why, and the fix right below. */
export const VerificationErrorItem = memo(function VerificationErrorItem(props: VerificationErrorItemProps) {
  const { error, labelledBy, isOpen, onToggle, onDone, list, headingLevel } = props
  const { message, help, reason, fix, kinds, isRepeated, isNew } = error
  const { locale } = useGridKycContext().shown
  const t = useMessages(verificationErrorMessages)
  const Button = usePrimitive('Button', OurButton)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const isFixed = error.state === 'fixed'
  const Heading = `h${headingLevel}` as const

  const wasOpen = useRef(isOpen)
  const isLeaving = useRef(false)
  useEffect(() => {
    // Whoever closed it without a fix is where they were before.
    if (wasOpen.current && !isOpen && isLeaving.current) button.current?.focus()
    wasOpen.current = isOpen
    isLeaving.current = false
  }, [isOpen])

  const badge = isFixed ? 'fixed' : isRepeated ? 'repeated' : isNew ? 'new' : undefined
  const tone = { fixed: 'success', repeated: 'warning', new: 'progress' } as const
  return (
    <li {...slot('fix', undefined, { state: error.state, key: error.key })}>
      <div {...slot('fix-text')}>
        <div {...slot('document-head')}>
          <Heading {...slot('document-title')} tabIndex={-1} id={`${id}-title`}>
            {message}
          </Heading>
          {badge && <StatusBadge tone={tone[badge]}>{t(`errors.state.${badge}`)}</StatusBadge>}
        </div>
        {!isFixed && (
          <div {...slot('help')}>
            {help}
            {kinds.length > 1 && kinds.length <= mostKinds && (
              <>
                {' '}
                {t('errors.accepts', {
                  kinds: new Intl.ListFormat(locale, { type: 'disjunction' }).format(kinds),
                })}
              </>
            )}
            {reason && (
              <q {...slot('objection-reason')} lang="en" dir="ltr">
                {reason}
              </q>
            )}
          </div>
        )}
      </div>
      {fix === 'support' ? (
        <Support />
      ) : isOpen && list ? (
        <VerificationErrorFix
          error={error}
          list={list}
          labelledBy={`${id}-title`}
          headingLevel={headingLevel}
          onClose={() => {
            isLeaving.current = true
            onToggle(error, false)
          }}
          onDone={() => onDone(error)}
        />
      ) : (
        <Button
          ref={button}
          variant={isFixed ? 'quiet' : 'secondary'}
          id={`${id}-fix`}
          aria-labelledby={`${id}-fix ${id}-title ${labelledBy}`}
          aria-expanded={false}
          onClick={() => onToggle(error, true)}
        >
          {t(isFixed ? 'errors.change' : `errors.fix.${fix}`)}
        </Button>
      )}
    </li>
  )
})
