import { useKycLinkHandoff } from '@grid-kyc/react/headless'

/** The hook with plain HTML: your own encoder renders the code. Here a text takes its place. */
export function HeadlessKycLinkHandoff() {
  const { state, verification, url, error, start, opened, hide } = useKycLinkHandoff()
  const customerState = verification.status === 'ready' ? verification.state : verification.status
  if (customerState !== 'start' && customerState !== 'action_needed') return <h2>{customerState}</h2>
  if (url) {
    return (
      <>
        <h2>Scan this with your phone</h2>
        <p role="img" aria-label="Code to scan. It opens the check on your phone." data-modules={url.length} />
        <button type="button" onClick={opened}>
          I’ve opened it on my phone
        </button>
        <button type="button" onClick={hide}>
          Hide the code
        </button>
      </>
    )
  }
  return (
    <>
      <h2>{error?.kind ?? state}</h2>
      <button type="button" onClick={start}>
        {state === 'idle' ? 'Show the code' : 'Show a new code'}
      </button>
    </>
  )
}
