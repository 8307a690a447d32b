import { GridKycProvider, KycLinkButton, OnboardingGate, VerificationStatusPanel } from '@grid-kyc/react'

/** A server component: what runs in the browser says so in its own file. No `Suspense` is needed: nothing here reads a clock. */
export default function Page() {
  return (
    <GridKycProvider proxyUrl="/api/grid" support={<a href="/help">Contact us</a>}>
      <KycLinkButton />
      <VerificationStatusPanel />
      <OnboardingGate>
        <p>Your account</p>
      </OnboardingGate>
    </GridKycProvider>
  )
}
