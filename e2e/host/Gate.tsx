import { OnboardingGate } from '@grid-kyc/react'

const terms = { version: 'V1', fullText: <p>The terms of the account, in full.</p> }

/** A platform's own page behind the gate. */
export function Gate({ asked }: { asked: URLSearchParams }) {
  return (
    <OnboardingGate
      by={asked.get('gate') === 'form' ? 'form' : 'link'}
      terms={terms}
      customerId={asked.get('customerId') ?? undefined}
      headingLevel={asked.has('headingLevel') ? 3 : undefined}
      maxAgeMs={asked.has('maxAge') ? Number(asked.get('maxAge')) : undefined}
      link={{ providerOrigins: [asked.get('provider') ?? 'https://*.sumsub.com'] }}
    >
      <h2>Your account</h2>
      <label>
        Amount <input />
      </label>
    </OnboardingGate>
  )
}
