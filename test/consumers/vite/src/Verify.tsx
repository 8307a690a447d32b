import { GridKycProvider, KycLinkButton, VerificationStatusPanel } from '@grid-kyc/react'
import { useVerificationStatus } from '@grid-kyc/react/headless'
import { useRef } from 'react'

function WithStatus() {
  const verification = useVerificationStatus()
  return <output>{verification.status === 'ready' ? verification.state : verification.status}</output>
}

export function Verify() {
  const root = useRef<HTMLDivElement>(null)
  return (
    <GridKycProvider proxyUrl="/api/grid" support={<a href="/help">Contact us</a>}>
      <KycLinkButton ref={root} mode="embedded" onStatusChange={({ state }) => state} />
      <VerificationStatusPanel />
      <WithStatus />
    </GridKycProvider>
  )
}
