import { GridKycProvider } from '@grid-kyc/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Lobby } from './Lobby.js'
import { Onboarding } from './Onboarding.js'
import { SandboxPanel } from './sandbox/SandboxPanel.js'

// A customer's bundle holds nothing of the staff's.
const Staff = lazy(() => import('./Staff.js').then(({ Staff }) => ({ default: Staff })))

type Role = 'customer' | 'staff'

export function App() {
  const [role, setRole] = useState<Role | 'nobody'>()
  const readRole = async () => {
    const answer = await fetch('/api/me')
    const { signedInAs }: { signedInAs?: Role } = await answer.json()
    setRole(signedInAs ?? 'nobody')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => void readRole(), [])

  const signOut = async () => {
    await fetch('/api/sign-out', { method: 'POST' })
    setRole('nobody')
  }
  const isSignedIn = role === 'customer' || role === 'staff'
  return (
    <div className="page">
      <header className="bar">
        <span className="brand">Harbor</span>
        {isSignedIn && (
          <button type="button" className="plain" onClick={signOut}>
            Sign out
          </button>
        )}
      </header>
      {role === 'nobody' && <Lobby onSignedIn={readRole} />}
      {isSignedIn && (
        <GridKycProvider
          proxyUrl="/api/grid"
          // Grid sends no webhook for a hold: how soon it is seen is how often Grid is read.
          polling={{ settledMs: 5_000 }}
          live={role === 'customer' ? 'stream' : 'poll'}
          support={<a href="mailto:help@harbor.example">Contact Harbor</a>}
        >
          {role === 'customer' ? (
            <Onboarding />
          ) : (
            <Suspense>
              <Staff />
            </Suspense>
          )}
        </GridKycProvider>
      )}
      {isSignedIn && <SandboxPanel canSteer={role === 'customer'} />}
    </div>
  )
}
