'use client'

import { countryCodes } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { formFieldMessages } from '../form/FormField.messages.js'
import { useMessages } from '../messages/useMessages.js'
import { Form } from '../provider/Form.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { PhoneField } from '../ui/PhoneField.js'
import { slot } from '../ui/slot.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { useCountryOptions } from '../ui/useCountryOptions.js'
import { ContactError } from './ContactError.js'
import { contactVerificationMessages } from './ContactVerification.messages.js'
import { type ContactChannel, isContact } from './useContactChannel.js'

const messages = { ...contactVerificationMessages, ...formFieldMessages }

export interface ContactChangeProps {
  contact: ContactChannel
  /** Puts this away; undefined where there is nothing to go back to. */
  onClose: (() => void) | undefined
}

/** Another address or number in the place of the one there is. */
export function ContactChange({ contact, onClose }: ContactChangeProps) {
  const t = useMessages(messages)
  const { locale } = useGridKycContext().shown
  const countries = useCountryOptions(countryCodes, locale)
  const Button = usePrimitive('Button', OurButton)
  const Text = usePrimitive('TextField', OurTextField)
  const [next, setNext] = useState('')
  const [isWrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { channel } = contact
  const saving = contact.activity === 'changing'

  const isWanted = onClose !== undefined
  // Asked for by a press, it is where the person continues.
  useBeforePaint(() => {
    if (isWanted) input.current?.focus()
  }, [isWanted])

  async function save() {
    const typed = next.trim()
    const wrong = !isContact(channel, typed)
    setWrong(wrong)
    if (wrong) return input.current?.focus()
    if (await contact.change(typed)) onClose?.()
  }

  const asked = {
    label: t(`contact.${channel}.new`),
    value: next,
    error: isWrong ? t(`contact.${channel}.invalid`) : undefined,
    needed: true,
    privacy: 'personal' as const,
    inputRef: input,
    onChange(value: string) {
      setNext(value)
      setWrong(false)
    },
  }
  return (
    <Form {...slot('section')} onSubmit={() => void save()}>
      {!onClose && <p {...slot('aside')}>{t(`contact.${channel}.missing`)}</p>}
      {channel === 'email' ? (
        <Text {...asked} type="email" autoComplete="email" />
      ) : (
        <PhoneField
          {...asked}
          as={Text}
          help={t('contact.phone.new.help')}
          countries={countries}
          messages={{ country: t('form.callingCode') }}
        />
      )}
      <ContactError contact={contact} />
      <div {...slot('actions')}>
        <Button type="submit" variant="primary" busy={saving}>
          {t(saving ? 'contact.saving' : 'contact.save')}
        </Button>
        {onClose && <Button onClick={onClose}>{t('contact.cancel')}</Button>}
      </div>
    </Form>
  )
}
