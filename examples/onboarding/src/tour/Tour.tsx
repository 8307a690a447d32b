import { useVerificationStatus } from '@grid-kyc/react'
import { useSyncExternalStore } from 'react'
import { type Screen, screenGroups } from './screens.js'
import { useSandbox } from './useSandbox.js'

const all = screenGroups.flatMap(({ screens }) => screens)
const first = all[0] as Screen

/** The screen is in the URL, so that it survives the visit to the hosted check. */
function useScreen(): Screen {
  const hash = useSyncExternalStore(
    changed => {
      window.addEventListener('hashchange', changed)
      return () => window.removeEventListener('hashchange', changed)
    },
    () => window.location.hash,
  )
  return all.find(({ id }) => `#${id}` === hash) ?? first
}

/** A customer's page: one screen at a time, with links to the others. Your app has only the one it needs. */
export function Tour() {
  const screen = useScreen()
  const providerOrigin = useSandbox()?.providerOrigin
  const verification = useVerificationStatus()
  const customerType = verification.status === 'ready' ? verification.customerType : undefined
  return (
    <>
      <main className="card" key={screen.id}>
        <h1>Open your account</h1>
        {providerOrigin !== undefined && screen.render({ customerType, providerOrigin })}
      </main>
      <nav className="screens" aria-label="Components">
        {screenGroups.map(({ title, screens }) => (
          <div key={title}>
            <h2>{title}</h2>
            <ul>
              {screens
                .filter(({ only }) => only === undefined || only === customerType)
                .map(({ id, label }) => (
                  <li key={id}>
                    <a href={`#${id}`} aria-current={screen.id === id ? 'page' : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  )
}
