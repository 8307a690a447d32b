'use client'

import { useRef, useState } from 'react'
import { isolated, usePhoneText } from '../form/usePhoneText.js'
import { useMessages } from '../messages/useMessages.js'
import { Form } from '../provider/Form.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { CodeField } from '../ui/CodeField.js'
import { slot } from '../ui/slot.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { ContactError } from './ContactError.js'
import { contactVerificationMessages } from './ContactVerification.messages.js'
import type { ContactChannel } from './useContactChannel.js'
import { useSecondsUntil } from './useSecondsUntil.js'

export interface ContactCodeProps {
  contact: ContactChannel
  /** Another address or number is wanted. */
  onChange: () => void
}

/** Grid's codes have six digits. */
const digits = 6

/** Sends a code, asks for it, and sends another one when the time has come. */
export function ContactCode({ contact, onChange }: ContactCodeProps) {
  const t = useMessages(contactVerificationMessages)
  const Button = usePrimitive('Button', OurButton)
  const Text = usePrimitive('TextField', OurTextField)
  const secret = usePrivacy('personal')
  const phoneText = usePhoneText()
  const [code, setCode] = useState('')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const wait = useSecondsUntil(contact.sendAgainAt)
  const { channel, isSent, activity, isCodeWrong } = contact
  const sending = activity === 'sending'

  useBeforePaint(() => {
    if (isSent || isCodeWrong) input.current?.focus()
  }, [isSent, isCodeWrong])

  async function confirm(typed: string) {
    setMissing(typed === '')
    if (typed === '') return input.current?.focus()
    await contact.confirm(typed)
  }

  async function sendAgain() {
    setCode('')
    // The button goes while there is a wait.
    if (await contact.send()) input.current?.focus()
  }

  const another = (
    <Button variant="quiet" onClick={onChange}>
      {t(`contact.${channel}.change`)}
    </Button>
  )
  const description = t(isSent ? `contact.${channel}.sent` : `contact.${channel}.send.text`, {
    contact: channel === 'phone' ? isolated(phoneText(contact.contact ?? '')) : (contact.contact ?? ''),
  })
  const text = (
    <p {...secret.attributes} {...slot('aside', secret.className)}>
      {description}
    </p>
  )
  if (!isSent) {
    return (
      <>
        {text}
        <ContactError contact={contact} />
        <div {...slot('actions')}>
          <Button variant="primary" busy={sending} onClick={() => void contact.send()}>
            {t(sending ? 'contact.sending' : 'contact.send')}
          </Button>
          {another}
        </div>
      </>
    )
  }
  const error = isMissing ? t('contact.code.missing') : isCodeWrong ? t('contact.code.wrong') : undefined
  return (
    <Form {...slot('section')} onSubmit={() => void confirm(code)}>
      {text}
      <CodeField
        as={Text}
        label={t(`contact.${channel}.code`)}
        value={code}
        length={digits}
        error={error}
        needed
        inputRef={input}
        onChange={next => {
          setCode(next)
          setMissing(false)
        }}
        onComplete={typed => void confirm(typed)}
      />
      <ContactError contact={contact} />
      {wait > 0 && !sending && (
        <p {...slot('small-print')}>
          <time dateTime={`PT${wait}S`}>{t('contact.again.wait', { seconds: wait })}</time>
        </p>
      )}
      <div {...slot('actions')}>
        <Button type="submit" variant="primary" busy={activity === 'confirming'}>
          {t(activity === 'confirming' ? 'contact.confirming' : 'contact.confirm')}
        </Button>
        {(wait === 0 || sending) && (
          <Button variant="quiet" busy={sending} onClick={() => void sendAgain()}>
            {t(sending ? 'contact.sending' : 'contact.again')}
          </Button>
        )}
        {another}
      </div>
    </Form>
  )
}
