import { GridKycProvider, KycLinkButton, type KycLinkMode } from '@grid-kyc/react'
import { useEffect, useState } from 'react'
import { Lobby } from './Lobby.js'

const modes: Record<KycLinkMode, string> = {
  redirect: 'Same tab, and back',
  tab: 'A new tab',
  embedded: 'Right here',
}

/** The sandbox stands in for the provider too; a real app leaves this out. */
const providerOrigins = ['https://*.sumsub.com', import.meta.env.VITE_SANDBOX_ORIGIN]

const isMode = (value: string | null): value is KycLinkMode => value !== null && value in modes

/** The mode is in the address, so that it survives leaving for the hosted check. */
const modeOfPage = (): KycLinkMode => {
  const mode = new URLSearchParams(window.location.search).get('mode')
  return isMode(mode) ? mode : 'redirect'
}

export function App() {
  const [signedIn, setSignedIn] = useState<boolean>()
  const [mode, setMode] = useState(modeOfPage)

  useEffect(() => {
    fetch('/api/me')
      .then(response => response.json())
      .then(({ signedIn }: { signedIn: boolean }) => setSignedIn(signedIn))
  }, [])

  const choose = (next: KycLinkMode) => {
    window.history.replaceState(null, '', `?mode=${next}`)
    setMode(next)
  }
  const signOut = async () => {
    await fetch('/api/sign-out', { method: 'POST' })
    setSignedIn(false)
  }

  return (
    <div className="page">
      <header className="bar">
        <span className="brand">Harbor</span>
        {signedIn && (
          <button type="button" className="plain" onClick={signOut}>
            Sign out
          </button>
        )}
      </header>
      <main className="card">
        {signedIn === false && <Lobby onSignedIn={() => setSignedIn(true)} />}
        {signedIn && (
          <>
            <p className="eyebrow">Step 2 of 3</p>
            <h1>Open your account</h1>
            <GridKycProvider
              proxyUrl="/api/grid"
              live="stream"
              support={<a href="mailto:help@harbor.example">Contact Harbor</a>}
            >
              <KycLinkButton key={mode} mode={mode} providerOrigins={providerOrigins} />
            </GridKycProvider>
          </>
        )}
      </main>
      {signedIn && (
        <fieldset className="modes">
          <legend>Where the check opens</legend>
          {Object.entries(modes).map(([value, label]) => (
            <label key={value}>
              <input
                type="radio"
                name="mode"
                value={value}
                checked={mode === value}
                onChange={() => choose(value as KycLinkMode)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
