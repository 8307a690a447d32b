import { useVerificationStatus } from '@grid-kyc/react'
import { useSyncExternalStore } from 'react'
import { type Part, partGroups } from './parts.js'
import { useSandbox } from './useSandbox.js'

const all = partGroups.flatMap(({ parts }) => parts)
const first = all[0] as Part

/** The part is in the address, so that it survives leaving for the hosted check. */
function usePart(): Part {
  const hash = useSyncExternalStore(
    changed => {
      window.addEventListener('hashchange', changed)
      return () => window.removeEventListener('hashchange', changed)
    },
    () => window.location.hash,
  )
  return all.find(({ id }) => `#${id}` === hash) ?? first
}

/** A customer's page: one part at a time, and the way to the others. Your app has only the one it needs. */
export function Tour() {
  const part = usePart()
  const providerOrigin = useSandbox()?.providerOrigin
  const verification = useVerificationStatus()
  const customerType = verification.status === 'ready' ? verification.customerType : undefined
  return (
    <>
      <main className="card" key={part.id}>
        <h1>Open your account</h1>
        {providerOrigin !== undefined && part.render({ customerType, providerOrigin })}
      </main>
      <nav className="parts" aria-label="What this page shows">
        {partGroups.map(({ title, parts }) => (
          <div key={title}>
            <h2>{title}</h2>
            <ul>
              {parts
                .filter(({ only }) => only === undefined || only === customerType)
                .map(({ id, label }) => (
                  <li key={id}>
                    <a href={`#${id}`} aria-current={part.id === id ? 'page' : undefined}>
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
