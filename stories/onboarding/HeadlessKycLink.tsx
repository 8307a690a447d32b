import { ProviderIframe, type UseKycLinkOptions, useKycLink } from '@grid-kyc/react/headless'

/** `KycLinkButton` without our markup: the public hook and plain HTML. It passes the same plays. */
export function HeadlessKycLink(options: UseKycLinkOptions) {
  const link = useKycLink(options)
  const { verification, state } = link
  if (verification.status === 'loading') return <p>One moment…</p>
  if (verification.status === 'failed') return <p>We can’t reach your account right now.</p>
  if (verification.state === 'approved') return <h2>You’re verified</h2>
  if (verification.state === 'in_review') return <h2>We’re reviewing your details</h2>
  if (verification.mayBeSubmitted && state !== 'open') {
    return (
      <>
        <h2>Verification in progress</h2>
        <button type="button" onClick={link.start}>
          Continue verification
        </button>
      </>
    )
  }
  if (verification.state === 'rejected') return <h2>We couldn’t verify you</h2>
  if (link.iframe) {
    return (
      <>
        <h2>Identity check</h2>
        <ProviderIframe {...link.iframe} title="Identity check" />
        <button type="button" onClick={link.close}>
          Continue later
        </button>
      </>
    )
  }
  if (link.href) {
    return (
      <a href={link.href} target="_blank" rel="noopener" onClick={link.opened}>
        Open the identity check
      </a>
    )
  }
  return (
    <>
      {state === 'returned' && <h2>Verification in progress</h2>}
      {state === 'abandoned' && <h2>Not finished yet?</h2>}
      {state === 'failed' && <p role="alert">The check couldn’t be opened: {link.error?.kind}.</p>}
      <button type="button" onClick={link.start} disabled={state === 'creating'}>
        {state === 'idle' ? 'Continue to identity check' : 'Continue verification'}
      </button>
    </>
  )
}
