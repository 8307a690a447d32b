import type { GridKycError } from '@grid-kyc/core'
import { frameProblem } from './frameProblem.js'

const readyMs = 10_000
const initializedMs = 20_000

/** A blocked or aborted frame sends no event at all, so its silence has to be timed. */
export interface FrameWatch {
  heard: (message: 'ready' | 'initialized') => void
  stop: () => void
}

interface WatchFrameOptions {
  origin: string
  onBlocked: (problem: GridKycError) => void
  /** Test only: shortens both waits, in milliseconds. */
  patience?: { readyMs: number; initializedMs: number } | undefined
}

/** Tells when the provider's frame does not come up: at once for a Content-Security-Policy, else after a while. */
export function watchFrame({
  origin,
  onBlocked,
  patience = { readyMs, initializedMs },
}: WatchFrameOptions): FrameWatch {
  const tellOnce = (problem: GridKycError) => {
    stop()
    onBlocked(problem)
  }
  const silent = () =>
    tellOnce(
      frameProblem(
        'PROVIDER_FRAME_SILENT',
        `The provider's frame from ${origin} sent nothing, so the hosted page was offered instead. A content blocker or a lost network does this; so does a missing "Permissions-Policy: camera=(self "${origin}"), microphone=(self "${origin}")" header in some set-ups.`,
      ),
    )
  let ready: ReturnType<typeof setTimeout> | undefined = setTimeout(silent, patience.readyMs)
  let initialized: ReturnType<typeof setTimeout> | undefined = setTimeout(silent, patience.initializedMs)

  const violated = (event: SecurityPolicyViolationEvent) => {
    const isFrame = event.effectiveDirective === 'frame-src' || event.effectiveDirective === 'child-src'
    if (!isFrame || event.disposition !== 'enforce' || !event.blockedURI.startsWith(origin)) return
    tellOnce(
      frameProblem(
        'PROVIDER_FRAME_BLOCKED',
        `This page's Content-Security-Policy does not let ${origin} be framed, so the hosted page was offered instead. Add it to the header: "frame-src ${origin}".`,
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
    heard(message) {
      clearTimeout(ready)
      if (message === 'initialized') stop()
    },
    stop,
  }
}
