'use client'

import type { ContactChannel } from '../../hooks/contact/ContactChannel.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { usePrivacy } from '../../ui/usePrivacy.js'
import { usePrimitive } from '../usePrimitive.js'
import { contactVerificationWords } from './ContactVerification.words.js'

/** The contact is a wallet's login too, so the wallet has to agree. Nobody can do that here. */
export function ContactWallet({ contact, refresh }: { contact: ContactChannel; refresh: () => void }) {
  const say = useWords(contactVerificationWords)
  const Button = usePrimitive('Button', OurButton)
  const secret = usePrivacy('personal')
  return (
    <Alert
      tone="progress"
      role="status"
      title={say('contact.wallet.title')}
      actions={
        <>
          <Button onClick={refresh}>{say('contact.wallet.check')}</Button>
          <Button variant="quiet" onClick={contact.keep}>
            {say('contact.wallet.keep')}
          </Button>
        </>
      }
    >
      <p {...secret.attributes} className={secret.className}>
        {say('contact.wallet.text', { contact: contact.awaited ?? '' })}
      </p>
    </Alert>
  )
}
