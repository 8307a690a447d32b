import { useOnboardingGate } from '@grid-kyc/react/headless'
import type { ReactNode } from 'react'

/** The hook with plain HTML: your own screens take the place of the state's name. */
export function HeadlessOnboardingGate({ children }: { children: ReactNode }) {
  const { isOpen, verification } = useOnboardingGate()
  if (isOpen) return children
  return <p role="status">{verification.status === 'ready' ? verification.state : verification.status}</p>
}
