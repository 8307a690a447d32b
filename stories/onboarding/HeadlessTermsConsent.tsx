import { useTermsConsent } from '@grid-kyc/react/headless'
import type { ReactNode } from 'react'

/** The hook with plain HTML. A native check of the form asks for the box. */
export function HeadlessTermsConsent({ version, fullText }: { version: string; fullText: ReactNode }) {
  const consent = useTermsConsent()
  if (consent.status === 'accepted') return <h2>You accepted the terms</h2>
  if (consent.status !== 'needed') return <p role="status">{consent.error?.kind ?? consent.status}</p>
  if (consent.version !== version) return <p role="alert">Our page has an older version of the terms.</p>
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        consent.accept(version)
      }}
    >
      <h2>Terms of the account</h2>
      {fullText}
      <label>
        <input type="checkbox" required /> I accept these terms
      </label>
      {consent.error && <p role="alert">{consent.error.kind}</p>}
      <button type="submit">Agree and continue</button>
    </form>
  )
}
