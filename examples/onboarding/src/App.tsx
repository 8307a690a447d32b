import { GridKycProvider } from '@grid-kyc/react'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Lobby } from './tour/Lobby.js'
import { SandboxPanel } from './tour/SandboxPanel.js'
import { Tour } from './tour/Tour.js'

// A customer's bundle holds nothing of the staff's.
const Staff = lazy(() => import('./Staff.js').then(({ Staff }) => ({ default: Staff })))

type Role = 'customer' | 'staff' | 'nobody'

/** Your own sign-in decides what there is; the provider stands around whatever uses Grid KYC. */
export function App() {
  const [role, setRole] = useState<Role>()
  /** Somebody else is another visit: nothing of the one before stays in the page. */
  const [visit, setVisit] = useState(0)

  const readRole = useCallback(async () => {
    const answer = await fetch('/api/me')
    const { signedInAs = 'nobody' }: { signedInAs?: Role } = await answer.json()
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
        {role !== 'nobody' && (
          <button type="button" className="plain" onClick={signOut}>
            Sign out
          </button>
        )}
      </header>
      {role === 'nobody' ? (
        <Lobby onSignedIn={readRole} />
      ) : (
        <>
          <GridKycProvider
            key={visit}
            proxyUrl="/api/grid"
            theme="system"
            // Grid sends no webhook for a hold: how soon it is seen is how often Grid is read.
            polling={{ settledMs: 5_000 }}
            live={role === 'customer' ? 'stream' : 'poll'}
            support={<a href="mailto:help@harbor.example">Contact Harbor</a>}
          >
            {role === 'customer' ? (
              <Tour />
            ) : (
              <Suspense>
                <Staff />
              </Suspense>
            )}
          </GridKycProvider>
          <SandboxPanel key={`panel ${visit}`} canSteer={role === 'customer'} onSignedIn={readRole} />
        </>
      )}
    </div>
  )
}
