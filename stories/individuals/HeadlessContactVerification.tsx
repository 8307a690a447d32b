import { type ContactChannel, useContactVerification } from '@grid-kyc/react'
import { useState } from 'react'

const names = { email: 'Email address', phone: 'Phone number' }
const codes = { email: 'Code from the email', phone: 'Code from the text message' }

/** `ContactVerification` without our markup: the public hook and plain HTML. It passes the same play. */
export function HeadlessContactVerification() {
  const contacts = useContactVerification()
  if (contacts.status !== 'ready') return <p role="status">{contacts.status}</p>
  if (contacts.isVerified) return <h2>Your contact details are confirmed</h2>
  const open = contacts.channels.find(({ isVerified }) => !isVerified)
  return open ? <Contact key={open.channel} {...open} /> : null
}

function Contact({ channel, contact, isSent, isCodeWrong, error, send, confirm }: ContactChannel) {
  const [code, setCode] = useState('')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void confirm(code)
      }}
    >
      <h2>{names[channel]}</h2>
      <p>{contact}</p>
      {error && <p role="alert">{error.kind}</p>}
      {isSent ? (
        <>
          <label>
            {codes[channel]}
            <input
              autoComplete="one-time-code"
              inputMode="numeric"
              value={code}
              onChange={event => setCode(event.target.value)}
              aria-invalid={isCodeWrong}
            />
          </label>
          {isCodeWrong && <p role="alert">This code is incorrect or expired. Check it, or get a new one.</p>}
          <button type="submit">Confirm</button>
        </>
      ) : (
        <button type="button" onClick={() => void send()}>
          Send the code
        </button>
      )}
    </form>
  )
}
