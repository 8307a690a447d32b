'use client'

import { useState } from 'react'
import { isolated, usePhoneText } from '../form/usePhoneText.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { contactWalletMessages } from './ContactWallet.messages.js'

export interface ContactWalletProps {
  /** The new one. */
  contact: string
  /** Reads Grid again. This goes away with it if the wallet has agreed. */
  onCheck: () => Promise<unknown>
  /** Stays with the contact there is. */
  onKeep: () => void
}

/** The contact is a wallet's login too, so the wallet has to sign. That is not possible here. */
export function ContactWallet({ contact, onCheck, onKeep }: ContactWalletProps) {
  const t = useMessages(contactWalletMessages)
  const Button = usePrimitive('Button', OurButton)
  const secret = usePrivacy('personal')
  const phoneText = usePhoneText()
  const [activity, setActivity] = useState<'idle' | 'checking' | 'checked'>('idle')
  return (
    <Alert
      tone="progress"
      role="status"
      title={t('contact.wallet.title')}
      actions={
        <>
          <Button
            busy={activity === 'checking'}
            onClick={async () => {
              setActivity('checking')
              await onCheck()
              setActivity('checked')
            }}
          >
            {t('contact.wallet.check')}
          </Button>
          <Button variant="quiet" onClick={onKeep}>
            {t('contact.wallet.keep')}
          </Button>
        </>
      }
    >
      <p {...secret.attributes} className={secret.className}>
        {t('contact.wallet.text', { contact: contact.startsWith('+') ? isolated(phoneText(contact)) : contact })}
      </p>
      {activity === 'checked' && <p>{t('contact.wallet.not')}</p>}
    </Alert>
  )
}
