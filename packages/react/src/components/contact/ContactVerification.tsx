'use client'

import { forwardRef } from 'react'
import {
  type UseContactVerificationOptions,
  type UseContactVerificationResult,
  useContactVerification,
} from '../../hooks/contact/useContactVerification.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { type HeadingLevel, StatusMessage } from '../../ui/StatusMessage.js'
import { problemWords } from '../problem.words.js'
import { Root } from '../Root.js'
import { Support } from '../Support.js'
import { usePrimitive } from '../usePrimitive.js'
import { ContactList } from './ContactList.js'
import { contactVerificationWords } from './ContactVerification.words.js'

export interface ContactVerificationProps extends UseContactVerificationOptions {
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Takes the focus when it appears, where it stands in the place of what was pressed. Default false. */
  takesFocus?: boolean | undefined
  className?: string | undefined
}

const words = { ...contactVerificationWords, ...problemWords }

/** A code to the e-mail address and to the phone that Grid wants verified first, one after the other. */
export const ContactVerification = forwardRef<HTMLDivElement, ContactVerificationProps>(function ContactVerification(
  { headingLevel = 2, takesFocus = false, className, ...options },
  ref,
) {
  const contacts = useContactVerification(options)
  const state = contacts.status === 'ready' ? (contacts.isVerified ? 'verified' : 'open') : contacts.status
  return (
    <Root ref={ref} name="contact-verification" className={className} state={{ state }}>
      <Contacts contacts={contacts} headingLevel={headingLevel} takesFocus={takesFocus} />
    </Root>
  )
})

interface ContactsProps {
  contacts: UseContactVerificationResult
  headingLevel: HeadingLevel
  takesFocus: boolean
}

function Contacts({ contacts, headingLevel, takesFocus }: ContactsProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  if (contacts.status === 'ready')
    return <ContactList {...contacts} headingLevel={headingLevel} takesFocus={takesFocus} />
  if (contacts.status === 'loading') return <Skeleton label={say('contact.loading')} />
  return (
    <StatusMessage
      tone="neutral"
      icon="alert"
      headingLevel={headingLevel}
      title={say('contact.failed.title')}
      actions={
        <>
          <Button onClick={contacts.refresh}>{say('contact.failed.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{say(`problem.${contacts.problems[0]?.kind ?? 'unexpected'}`)}</p>
    </StatusMessage>
  )
}
