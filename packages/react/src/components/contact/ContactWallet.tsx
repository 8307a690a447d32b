'use client'

import { useState } from 'react'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { usePrivacy } from '../../ui/usePrivacy.js'
import { usePrimitive } from '../usePrimitive.js'
import { contactWalletWords } from './ContactWallet.words.js'

export interface ContactWalletProps {
  /** The new one. */
  contact: string
  /** Reads Grid again. This goes away with it if the wallet has agreed. */
  onCheck: () => Promise<unknown>
  /** Stays with the contact there is. */
  onKeep: () => void
}

/** The contact is a wallet's login too, so the wallet has to agree. Nobody can do that here. */
export function ContactWallet({ contact, onCheck, onKeep }: ContactWalletProps) {
  const say = useWords(contactWalletWords)
  const Button = usePrimitive('Button', OurButton)
  const secret = usePrivacy('personal')
  const [activity, setActivity] = useState<'idle' | 'checking' | 'checked'>('idle')
  return (
    <Alert
      tone="progress"
      role="status"
      title={say('contact.wallet.title')}
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
            {say('contact.wallet.check')}
          </Button>
          <Button variant="quiet" onClick={onKeep}>
            {say('contact.wallet.keep')}
          </Button>
        </>
      }
    >
      <p {...secret.attributes} className={secret.className}>
        {say('contact.wallet.text', { contact })}
      </p>
      {activity === 'checked' && <p>{say('contact.wallet.not')}</p>}
    </Alert>
  )
}
