'use client'

import { type ReactNode, useRef, useState } from 'react'
import { createLazyPart } from '../../hooks/createLazyPart.js'
import type { ListedError } from '../../hooks/errors/ListedError.js'
import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { useErrorFocus } from './useErrorFocus.js'
import { VerificationErrorGroups } from './VerificationErrorGroups.js'
import { verificationErrorWords } from './VerificationErrorListing.words.js'
import { VerificationErrorPart } from './VerificationErrorPart.js'
import type { VerificationErrorStateProps } from './VerificationErrorState.js'

export interface VerificationErrorContentProps {
  errors: ReadyVerificationErrors
  onFix: ((error: ListedError) => unknown) | undefined
  actions: ReactNode
  rejectedContent: ReactNode
  headingLevel: HeadingLevel
}

const state = createLazyPart<VerificationErrorStateProps>(() =>
  import('./VerificationErrorState.js').then(module => module.VerificationErrorState),
)

const isListed = (errors: ReadyVerificationErrors) => errors.state === 'action_needed'

const has = ({ groups }: ReadyVerificationErrors, key: string) =>
  groups.some(group => group.errors.some(error => error.key === key))

/** The list while there is one, or where the customer stands. What is open stays, whatever the news are. */
export function VerificationErrorContent(props: VerificationErrorContentProps) {
  const { errors, headingLevel } = props
  const root = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())

  const isBehind = open.size > 0 && !(isListed(errors) && [...open].every(key => has(errors, key)))
  const [held, setHeld] = useState(errors)
  if (!isBehind && held !== errors) setHeld(errors)
  const shown = isBehind ? held : errors

  useErrorFocus({ root, errors, isBehind })

  return (
    <div ref={root} tabIndex={-1} {...slot('fixes', undefined, { state: shown.state })}>
      {isBehind && <News onShow={() => setOpen(new Set())} />}
      {isListed(shown) ? (
        <VerificationErrorGroups {...props} errors={shown} open={open} onOpen={setOpen} headingLevel={headingLevel} />
      ) : (
        <VerificationErrorPart part={state} props={{ ...props, errors: shown }} />
      )}
    </div>
  )
}

function News({ onShow }: { onShow: () => void }) {
  const say = useWords(verificationErrorWords)
  const Button = usePrimitive('Button', OurButton)
  useAnnounce(say('errors.news'))
  return (
    <Alert tone="progress" actions={<Button onClick={onShow}>{say('errors.news.show')}</Button>}>
      <p>{say('errors.news')}</p>
    </Alert>
  )
}
