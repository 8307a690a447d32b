'use client'

import { type ReactNode, useRef, useState } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import type { ListedError } from './ListedError.js'
import { useErrorFocus } from './useErrorFocus.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { VerificationErrorGroups } from './VerificationErrorGroups.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'

export interface VerificationErrorContentProps {
  errors: ReadyVerificationErrors
  onFix: ((error: ListedError) => unknown) | undefined
  actions: ReactNode
  rejectedContent: ReactNode
  headingLevel: HeadingLevel
}

const state = createLazy(() => import('./VerificationErrorState.js').then(module => module.VerificationErrorState))

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
        <LazyPart part={state} props={{ ...props, errors: shown }} />
      )}
    </div>
  )
}

function News({ onShow }: { onShow: () => void }) {
  const t = useMessages(verificationErrorMessages)
  const Button = usePrimitive('Button', OurButton)
  useAnnounce(t('errors.news'))
  return (
    <Alert tone="progress" actions={<Button onClick={onShow}>{t('errors.news.show')}</Button>}>
      <p>{t('errors.news')}</p>
    </Alert>
  )
}
