import { GridKycError } from '@grid-kyc/core'

/** The reason why the provider's iframe is not shown, for developers: the person is offered the hosted page. */
export function iframeError(code: string, message: string): GridKycError {
  return new GridKycError({ kind: 'unexpected', code, message })
}

const readyMs = 10_000
const initializedMs = 20_000

/** A blocked or aborted iframe sends no event, so its silence has to be timed. */
export interface IframeWatch {
  received: (message: 'ready' | 'initialized') => void
  stop: () => void
}

interface WatchIframeOptions {
  origin: string
  onBlocked: (error: GridKycError) => void
  /** Test only: shortens both waits, in milliseconds. */
  patience?: { readyMs: number; initializedMs: number } | undefined
}

/** Reports when the provider's iframe does not come up: at once for a Content-Security-Policy, else after a while. */
export function watchIframe({
  origin,
  onBlocked,
  patience = { readyMs, initializedMs },
}: WatchIframeOptions): IframeWatch {
  const reportOnce = (error: GridKycError) => {
    stop()
    onBlocked(error)
  }
  const silent = () =>
    reportOnce(
      iframeError(
        'PROVIDER_FRAME_SILENT',
        `The provider's iframe from ${origin} sent nothing, so the hosted page was offered instead. A content blocker or a lost network does this; so does a missing "Permissions-Policy: camera=(self "${origin}"), microphone=(self "${origin}")" header in some set-ups.`,
      ),
    )
  let ready: ReturnType<typeof setTimeout> | undefined = setTimeout(silent, patience.readyMs)
  let initialized: ReturnType<typeof setTimeout> | undefined = setTimeout(silent, patience.initializedMs)

  const violated = (event: SecurityPolicyViolationEvent) => {
    const isIframe = event.effectiveDirective === 'frame-src' || event.effectiveDirective === 'child-src'
    if (!isIframe || event.disposition !== 'enforce' || !event.blockedURI.startsWith(origin)) return
    reportOnce(
      iframeError(
        'PROVIDER_FRAME_BLOCKED',
        `This page's Content-Security-Policy does not allow an iframe from ${origin}, so the hosted page was offered instead. Add it to the header: "frame-src ${origin}".`,
      ),
    )
  }
  document.addEventListener('securitypolicyviolation', violated)

  function stop() {
    clearTimeout(ready)
    clearTimeout(initialized)
    ready = initialized = undefined
    document.removeEventListener('securitypolicyviolation', violated)
  }
  return {
    received(message) {
      clearTimeout(ready)
      if (message === 'initialized') stop()
    },
    stop,
  }
}
