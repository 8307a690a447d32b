'use client'

import { memo, useEffect, useId, useRef } from 'react'
import type { ListedError } from '../../hooks/errors/ListedError.js'
import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { StatusBadge } from '../../ui/StatusBadge.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { Support } from '../Support.js'
import { usePrimitive } from '../usePrimitive.js'
import { VerificationErrorFix } from './VerificationErrorFix.js'
import { verificationErrorWords } from './VerificationErrorListing.words.js'

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
  const say = useWords(verificationErrorWords)
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
          {badge && <StatusBadge tone={tone[badge]}>{say(`errors.state.${badge}`)}</StatusBadge>}
        </div>
        {!isFixed && (
          <div {...slot('help')}>
            {help}
            {kinds.length > 1 && kinds.length <= mostKinds && (
              <>
                {' '}
                {say('errors.accepts', {
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
          {say(isFixed ? 'errors.change' : `errors.fix.${fix}`)}
        </Button>
      )}
    </li>
  )
})
