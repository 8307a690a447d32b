import { GridKycProvider } from '@grid-kyc/react'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { demoLookups } from './demoLookups.js'
import { CustomerPicker } from './tour/CustomerPicker.js'
import { SandboxPanel } from './tour/SandboxPanel.js'
import { Tour } from './tour/Tour.js'

// A customer's bundle contains no code of the operations team.
const Operations = lazy(() => import('./Operations.js').then(({ Operations }) => ({ default: Operations })))

/** The demo without them shows the plain fields. */
const hasLookups = new URLSearchParams(location.search).has('lookups')

type Role = 'customer' | 'operator' | 'signed_out'

/** Your own sign-in decides what is shown. The provider wraps everything that uses Grid KYC. */
export function App() {
  const [role, setRole] = useState<Role>()
  /** Counts sign-ins, so that nothing of the previous user stays in the page. */
  const [visit, setVisit] = useState(0)

  const readRole = useCallback(async () => {
    const answer = await fetch('/api/me')
    const { signedInAs = 'signed_out' }: { signedInAs?: Role } = await answer.json()
    setRole(signedInAs)
    setVisit(count => count + 1)
  }, [])
  useEffect(() => void readRole(), [readRole])

  const signOut = async () => {
    await fetch('/api/sign-out', { method: 'POST' })
    await readRole()
  }
  if (role === undefined) return null
  return (
    <div className="page">
      <header className="bar">
        <span className="brand">Harbor</span>
        {role !== 'signed_out' && (
          <button type="button" className="plain" onClick={signOut}>
            Sign out
          </button>
        )}
      </header>
      {role === 'signed_out' ? (
        <CustomerPicker onSignedIn={readRole} />
      ) : (
        <>
          <GridKycProvider
            key={visit}
            proxyUrl="/api/grid"
            theme="system"
            // Grid sends no webhook for a hold, so the polling interval decides how soon it is seen.
            polling={{ settledMs: 5_000 }}
            live={role === 'customer' ? 'stream' : 'poll'}
            lookups={hasLookups ? demoLookups : undefined}
            support={<a href="mailto:help@harbor.example">Contact Harbor</a>}
          >
            {role === 'customer' ? (
              <Tour />
            ) : (
              <Suspense>
                <Operations />
              </Suspense>
            )}
          </GridKycProvider>
          <SandboxPanel key={`panel ${visit}`} canSimulate={role === 'customer'} onSignedIn={readRole} />
        </>
      )}
    </div>
  )
}
