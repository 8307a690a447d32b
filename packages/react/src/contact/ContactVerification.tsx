'use client'

import { forwardRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Root } from '../provider/Root.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { ContactList } from './ContactList.js'
import { contactVerificationMessages } from './ContactVerification.messages.js'
import {
  type UseContactVerificationOptions,
  type UseContactVerificationResult,
  useContactVerification,
} from './useContactVerification.js'

/** Props of `ContactVerification`. */
export interface ContactVerificationProps extends UseContactVerificationOptions {
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Takes the focus when it appears, for use in place of a button that was pressed. Default false. */
  takesFocus?: boolean | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const messages = { ...contactVerificationMessages, ...errorMessages }

/** Sends a code to the email address and the phone that Grid requires to be verified, one after the other. */
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
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  if (contacts.status === 'ready')
    return <ContactList {...contacts} headingLevel={headingLevel} takesFocus={takesFocus} />
  if (contacts.status === 'loading') return <Skeleton label={t('contact.loading')} shape="list" />
  return (
    <StatusMessage
      tone="neutral"
      icon="alert"
      headingLevel={headingLevel}
      title={t('contact.failed.title')}
      actions={
        <>
          <Button onClick={contacts.refresh}>{t('contact.failed.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{t(`error.${contacts.errors[0]?.kind ?? 'unexpected'}`)}</p>
    </StatusMessage>
  )
}
